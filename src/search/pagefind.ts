import { createIndex } from "pagefind";
import { hashBytes } from "../lib/hash.ts";
import { textOfHtml } from "../markup/plain-text.ts";
import { type RenderedFile, writeFile } from "../output/stage.ts";
import type { SearchRecord } from "../pages/search.ts";
import { type BundleFile, deterministicBundle } from "./deterministic-bundle.ts";

/** Builds a search index of articles, on whatever thread. */
export interface Indexer {
  readonly index: (request: IndexRequest) => Promise<readonly IndexedFile[]>;
}

/** An index that is to be built. */
export interface IndexRequest {
  /** The folder for its files; absolute. */
  readonly folder: string;
  readonly records: readonly SearchRecord[];
  /** Hashes by path. A file with the same hash is not written. */
  readonly known: ReadonlyMap<string, string>;
}

/** A file of a built index; its path is relative to the folder of the index. */
export interface IndexedFile {
  readonly path: string;
  /** Hash of its bytes. */
  readonly hash: string;
  /** Undefined if the known file is still right. */
  readonly written?: RenderedFile | undefined;
}

/** Builds an index and writes its files, except those that are known already. */
export async function writeIndex({ folder, records, known }: IndexRequest): Promise<readonly IndexedFile[]> {
  return (await pagefindBundle(records)).map(({ path, content }) => {
    const hash = hashBytes(content);
    return { path, hash, written: known.get(path) === hash ? undefined : writeFile(folder, path, content) };
  });
}

/**
 * Returns the search index of articles, as the files that a browser loads.
 * @throws Error with the messages of Pagefind
 */
export async function pagefindBundle(records: readonly SearchRecord[]): Promise<readonly BundleFile[]> {
  const { index, errors } = await createIndex();
  throwIfAny(errors);
  if (!index) throw new Error("Pagefind did not start.");
  for (let at = 0; at < records.length; at += batchSize) {
    const added = records.slice(at, at + batchSize).map((record) => {
      const { url, language, meta } = record;
      const filters = Object.fromEntries(
        Object.entries(record.filters).map(([name, values]) => [name, [...values]]),
      );
      return index.addCustomRecord({ url, language, meta, filters, content: contentOf(record) });
    });
    for (const { errors } of await Promise.all(added)) throwIfAny(errors);
  }
  const { files, errors: failures } = await index.getFiles();
  throwIfAny(failures);
  await index.deleteIndex();
  return deterministicBundle(files);
}

/** The number of records that are added at once; Pagefind takes them in the order in which they come. */
const batchSize = 50;

function throwIfAny(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`The search index could not be made: ${errors.join(" ")}`);
}

/** Returns the searchable text of an article besides its title. Pagefind would leave out an article without any. */
function contentOf({ title, standfirst, html, language }: SearchRecord): string {
  const text = `${standfirst} ${textOfHtml(html)}`.replace(markers, "").trim();
  if (text === "") return title;
  return unspaced.includes(language) ? `${title} ${text}` : text;
}

/** Words that Pagefind would take for markers of its own. */
const markers = /(?<!\S)_{3,}/g;

/** Languages without spaces: Pagefind segments their texts into words, but not their titles. */
const unspaced: readonly string[] = ["ja", "zh"];
