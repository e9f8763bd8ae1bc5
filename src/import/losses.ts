import type { ImportedAddress, ImportedPicture, ImportSource, Uncarried } from "./imported-item.ts";

/** What of an import did not come along, for its report. */
export interface Losses {
  readonly addUncarried: (source: ImportSource, uncarried: readonly Uncarried[]) => void;
  readonly addPicture: (source: ImportSource, picture: ImportedPicture | ImportedAddress) => void;
  readonly uncarried: () => readonly UncarriedCount[];
  readonly pictures: () => readonly MissingPicture[];
}

/** How often something of one name could not be carried over, and the files in which it stands. */
interface UncarriedCount extends Uncarried {
  readonly count: number;
  readonly files: readonly string[];
}

interface MissingPicture {
  readonly address: string;
  readonly file: string;
}

/** Returns a collector of what did not come along. */
export function lossCollector(): Losses {
  const counts = new Map<string, { readonly what: Uncarried; count: number; readonly files: Set<string> }>();
  const missing: MissingPicture[] = [];
  return {
    addUncarried: (source, uncarried) => {
      for (const what of uncarried) {
        const entry = counts.getOrInsertComputed(`${what.kind} ${what.name}`, () => ({
          what,
          count: 0,
          files: new Set<string>(),
        }));
        entry.count += 1;
        entry.files.add(shownSource(source));
      }
    },
    addPicture: (source, { address }) => missing.push({ address, file: shownSource(source) }),
    uncarried: () =>
      [...counts.values()]
        .map(({ what, count, files }) => ({ kind: what.kind, name: what.name, count, files: [...files] }))
        .sort((one, other) => other.count - one.count || (one.name < other.name ? -1 : 1)),
    pictures: () => missing,
  };
}

/** Returns a source as messages name it: "export.xml, post 4711". */
export function shownSource({ file, part }: ImportSource): string {
  return part === undefined ? file : `${file}, ${part}`;
}
