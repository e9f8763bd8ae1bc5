import type { ImportSource, Uncarried } from "./imported-item.ts";
import type { LostAddresses } from "./text-addresses.ts";

/** What of an import did not come along, for its report. */
export interface Losses {
  readonly addUncarried: (source: ImportSource, uncarried: readonly Uncarried[]) => void;
  readonly addLost: (source: ImportSource, lost: LostAddresses) => void;
  readonly uncarried: () => readonly UncarriedCount[];
  readonly pictures: readonly LostAddress[];
  readonly links: readonly LostAddress[];
}

/** How often something of one name could not be carried over, and the files in which it stands. */
interface UncarriedCount extends Uncarried {
  readonly count: number;
  readonly files: readonly string[];
}

interface LostAddress {
  readonly address: string;
  readonly file: string;
}

/** Returns a collector of what did not come along. */
export function lossCollector(): Losses {
  const counts = new Map<string, { readonly what: Uncarried; count: number; readonly files: Set<string> }>();
  const pictures: LostAddress[] = [];
  const links: LostAddress[] = [];
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
    addLost: (source, lost) => {
      const file = shownSource(source);
      for (const address of lost.pictures) pictures.push({ address, file });
      for (const address of lost.links) links.push({ address, file });
    },
    uncarried: () =>
      [...counts.values()]
        .map(({ what, count, files }) => ({ kind: what.kind, name: what.name, count, files: [...files] }))
        .sort((one, other) => other.count - one.count || (one.name < other.name ? -1 : 1)),
    pictures,
    links,
  };
}

/** Returns a source as messages name it: "export.xml, post 4711". */
export function shownSource({ file, part }: ImportSource): string {
  return part === undefined ? file : `${file}, ${part}`;
}
