import type { LostAddresses, LostFile } from "../addresses/text-addresses.ts";
import type { ImportSource, Uncarried } from "../imported-item.ts";

/** What of an import did not come along, for its report. */
export interface Losses {
  readonly addUncarried: (source: ImportSource, uncarried: readonly Uncarried[]) => void;
  readonly addAddresses: (source: ImportSource, lost: LostAddresses) => void;
  readonly addWords: (source: ImportSource, missing: MissingWords) => void;
  /** The most frequent first. */
  readonly uncarried: () => readonly UncarriedCount[];
  readonly pictures: readonly LostAddress[];
  readonly links: readonly LostAddress[];
  readonly files: readonly (LostAddress & LostFile)[];
  readonly words: readonly (MissingWords & { readonly source: string; readonly count: number })[];
}

/** How often something of one name could not be carried over, and the sources in which it stands. */
interface UncarriedCount extends Uncarried {
  readonly count: number;
  readonly sources: readonly string[];
}

interface LostAddress {
  readonly address: string;
  readonly source: string;
}

/** Passages of a source that its page lacks. */
interface MissingWords {
  /** The file of the article. */
  readonly file: string;
  readonly words: readonly string[];
  /** True if nobody but editors may see them. */
  readonly isDraft: boolean;
}

/** Returns a collector of what did not come along. */
export function lossCollector(): Losses {
  const counts = new Map<
    string,
    { readonly what: Uncarried; count: number; readonly sources: Set<string> }
  >();
  const pictures: LostAddress[] = [];
  const links: LostAddress[] = [];
  const files: (LostAddress & LostFile)[] = [];
  const words: Losses["words"][number][] = [];
  return {
    addUncarried: (source, uncarried) => {
      for (const what of uncarried) {
        const entry = counts.getOrInsertComputed(`${what.kind} ${what.name}`, () => ({
          what,
          count: 0,
          sources: new Set<string>(),
        }));
        entry.count += 1;
        entry.sources.add(shownSource(source));
      }
    },
    addAddresses: (from, lost) => {
      const source = shownSource(from);
      for (const address of new Set(lost.pictures)) pictures.push({ address, source });
      for (const address of new Set(lost.links)) links.push({ address, source });
      for (const file of new Map(lost.files.map((file) => [file.address, file])).values())
        files.push({ ...file, source });
    },
    addWords: (source, missing) => {
      const shown = missing.isDraft ? [] : missing.words;
      if (missing.words.length > 0)
        words.push({ ...missing, words: shown, count: missing.words.length, source: shownSource(source) });
    },
    uncarried: () =>
      [...counts.values()]
        .map(({ what, count, sources }) => ({
          kind: what.kind,
          name: what.name,
          count,
          sources: [...sources],
        }))
        .sort((one, other) => other.count - one.count || (one.name < other.name ? -1 : 1)),
    pictures,
    links,
    files,
    words,
  };
}

/** Returns a source as messages name it: "export.xml, post 4711". */
export function shownSource({ file, part }: ImportSource): string {
  return part === undefined ? file : `${file}, ${part}`;
}
