import { createIndex } from "pagefind";
import { hashBytes } from "../lib/hash.ts";
import { textOfHtml } from "../markup/plain-text.ts";
import { type RenderedFile, writeFile } from "../output/stage.ts";
import type { SearchRecord } from "../pages/search.ts";
import { type BundleFile, deterministicBundle } from "./deterministic-bundle.ts";

/** How many records are on their way at once; Pagefind takes them in the order in which they come. */
const stride = 50;

/** The search index of some articles, as the files that a browser reads. */
export async function pagefindBundle(records: readonly SearchRecord[]): Promise<readonly BundleFile[]> {
  const { index, errors } = await createIndex();
  throwIfAny(errors);
  if (!index) throw new Error("Pagefind did not start.");
  for (let at = 0; at < records.length; at += stride) {
    const added = records.slice(at, at + stride).map((record) => {
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

function throwIfAny(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`The search index could not be made: ${errors.join(" ")}`);
}

/** Words that Pagefind would take for its own marks. */
const marks = /(?<!\S)_{3,}/g;

/** Languages that write no spaces: Pagefind takes their texts apart into words, but not their titles. */
const unspaced: readonly string[] = ["ja", "zh"];

/** What an article is found by besides its title. Without a word in it Pagefind would leave it out. */
function contentOf({ title, standfirst, html, language }: SearchRecord): string {
  const text = `${standfirst} ${textOfHtml(html)}`.replace(marks, "").trim();
  if (text === "") return title;
  return unspaced.includes(language) ? `${title} ${text}` : text;
}

/** Makes an index and writes those of its files that are not known already. */
export async function writeIndex({ folder, records, known }: IndexRequest): Promise<readonly IndexedFile[]> {
  return (await pagefindBundle(records)).map(({ path, content }) => {
    const hash = hashBytes(content);
    return { path, hash, written: known.get(path) === hash ? undefined : writeFile(folder, path, content) };
  });
}

/** An index that is to be made. */
export interface IndexRequest {
  /** The folder that its files are written into; absolute. */
  readonly folder: string;
  readonly records: readonly SearchRecord[];
  /** By their paths, the hashes of files that need not be written where they are the same. */
  readonly known: ReadonlyMap<string, string>;
}

/** A file of an index that was made; its path is relative to the folder of the index. */
export interface IndexedFile {
  readonly path: string;
  /** Of its bytes. */
  readonly hash: string;
  /** What was written; undefined where the file is the one that is known. */
  readonly written?: RenderedFile | undefined;
}

/** Turns articles into a search index. What makes it and on which thread is its business alone. */
export interface Indexer {
  readonly index: (order: IndexRequest) => Promise<readonly IndexedFile[]>;
}
