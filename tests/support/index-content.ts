import { gunzipSync } from "node:zlib";
import { type CborValue, cborValue } from "../../src/search/cbor.ts";

interface Entry {
  readonly version: string;
  readonly languages: Readonly<
    Record<string, { readonly hash: string; readonly wasm: string | null; readonly page_count: number }>
  >;
}

const list = (value: CborValue | undefined): readonly CborValue[] => (typeof value === "object" ? value : []);

const byName = ([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number =>
  one < other ? -1 : 1;

/**
 * Returns what an index of Pagefind's form contains, in a form that does not depend on the names of its files or on the order
 * of its filters, which Pagefind leaves to chance.
 */
export const indexContent = (files: Iterable<readonly [path: string, bytes: Uint8Array]>) => {
  const byPath = new Map(files);
  const opened = (path: string): Buffer => gunzipSync(byPath.get(path) ?? Buffer.of()).subarray(12);
  const decoded = (path: string): readonly CborValue[] => list(cborValue(opened(path)));
  const entry: Entry = JSON.parse(Buffer.from(byPath.get("pagefind-entry.json") ?? []).toString());
  return Object.entries(entry.languages)
    .sort(byName)
    .map(([language, { hash, wasm, page_count }]) => {
      const [version, pages, chunks, filters, sorts, fields] = decoded(`pagefind.${hash}.pf_meta`);
      return {
        ...{ language, wasm, page_count, version, sorts, fields },
        pages: list(pages).map((page) => {
          const [name, words] = list(page);
          return [words, JSON.parse(opened(`fragment/${name}.pf_fragment`).toString())];
        }),
        chunks: list(chunks).map((chunk) => {
          const [from, to, name] = list(chunk);
          return [from, to, decoded(`index/${name}.pf_index`)];
        }),
        filters: list(filters)
          .map((filter): [string, unknown] => {
            const [filterName, name] = list(filter);
            const [ownName, values] = decoded(`filter/${name}.pf_filter`);
            const sorted = list(values).map((value): [string, unknown] => [
              String(list(value)[0]),
              list(value)[1],
            ]);
            return [String(filterName), [ownName, sorted.sort(byName)]];
          })
          .sort(byName),
      };
    });
};
