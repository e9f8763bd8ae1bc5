import { type CborValue, cborWriter } from "./cbor.ts";
import type { FileNames, IndexFile } from "./index-files.ts";
import { mergedSegments, type Segment, type SegmentPage } from "./segment.ts";
import { wordChunks } from "./word-chunks.ts";

interface LanguageFiles {
  /** The name of the file that lists the others. */
  readonly name: string;
  readonly pageCount: number;
  readonly files: readonly IndexFile[];
}

/** Returns the files of one language in an index, except those of its articles. */
export async function languageFiles(
  segments: readonly Segment[],
  { make, makeAll, withHash }: FileNames,
  version: string,
): Promise<LanguageFiles> {
  const segment = mergedSegments(segments);
  const pages = segment.pages.map(({ hash, wordCount }) => [withHash("fragment", hash).name, wordCount]);
  const words = wordChunks(segment);
  const contents = words.map(({ content }) => content);
  const packed = await Array.fromAsync(makeAll("index", contents));
  const chunks = packed.map(({ name, file }, index) => {
    const { from = "", to = "" } = words[index] ?? {};
    return { entry: [from, to, name], file };
  });
  const filters = filtersOf(segment.pages).map(([filter, values]) => {
    const { name, file } = make("filter", encoded([filter, values]));
    return { entry: [filter, name], file };
  });
  const entriesOf = (listed: readonly { readonly entry: CborValue }[]): CborValue =>
    listed.map(({ entry }) => entry);
  const lists = [pages, entriesOf(chunks), entriesOf(filters), [], segment.fields];
  const meta = make("meta", encoded([version, ...lists]));
  return {
    name: meta.name,
    pageCount: pages.length,
    files: [...chunks, ...filters, meta].map(({ file }) => file),
  };
}

type Filter = readonly [
  name: string,
  values: readonly (readonly [value: string, pages: readonly number[]])[],
];

/** Returns the filters and their values in order, each value with the pages that have it. */
function filtersOf(pages: readonly SegmentPage[]): readonly Filter[] {
  const filters = new Map<string, Map<string, number[]>>();
  for (const [page, { filters: own }] of pages.entries())
    for (const [filter, values] of Object.entries(own))
      for (const value of values) {
        const pagesByValue = filters.get(filter) ?? new Map<string, number[]>();
        filters.set(filter, pagesByValue);
        const found = pagesByValue.get(value);
        if (found) found.push(page);
        else pagesByValue.set(value, [page]);
      }
  return [...filters].map(([name, values]): Filter => [name, [...values].sort(byName)]).sort(byName);
}

function byName([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return one < other ? -1 : 1;
}

function encoded(value: CborValue): Buffer {
  const writer = cborWriter();
  writer.value(value);
  return writer.taken();
}
