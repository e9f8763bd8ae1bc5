import type { RenderedFile } from "../output/stage.ts";
import type { SearchRecord } from "../pages/search.ts";
import type { KnownFiles } from "./index-files.ts";

/** Builds a search index of articles, on whatever thread. */
export interface Indexer {
  readonly index: (request: IndexRequest) => Promise<readonly IndexedFile[]>;
}

/** An index that is to be built. */
interface IndexRequest {
  /** The folder for its files; absolute. */
  readonly folder: string;
  /** Oldest first. */
  readonly records: Iterable<SearchRecord>;
  /** A file with the same hash is neither made nor written. */
  readonly known: KnownFiles;
}

/** A file of a built index; its path is relative to the folder of the index. */
export interface IndexedFile {
  readonly path: string;
  /** Stands for its content. */
  readonly hash: string;
  /** Undefined if the known file is still right. */
  readonly written?: RenderedFile | undefined;
}

/** A part of the work on an index. Records travel to a thread in small batches, so that few of them are in memory. */
export type IndexStep =
  | { readonly kind: "begin"; readonly folder: string; readonly known: KnownFiles }
  | { readonly kind: "add"; readonly records: readonly SearchRecord[] }
  | { readonly kind: "finish" };

/** Takes the steps of one index after the other, and returns the files that each step completed. */
export type IndexWriter = (step: IndexStep) => Promise<readonly IndexedFile[]>;

/** Builds an index in steps. */
export async function indexInSteps(
  { folder, records, known }: IndexRequest,
  take: IndexWriter,
): Promise<readonly IndexedFile[]> {
  const files = [...(await take({ kind: "begin", folder, known }))];
  const addAll = (more: readonly IndexedFile[]): void => {
    for (const file of more) files.push(file);
  };
  let batch: SearchRecord[] = [];
  for (const record of records) {
    batch.push(record);
    if (batch.length < batchSize) continue;
    addAll(await take({ kind: "add", records: batch }));
    batch = [];
  }
  addAll(await take({ kind: "add", records: batch }));
  addAll(await take({ kind: "finish" }));
  return files;
}

const batchSize = 100;
