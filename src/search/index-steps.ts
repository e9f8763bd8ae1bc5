import { batchesOf, inOrder } from "../lib/tasks.ts";
import type { RenderedFile } from "../output/stage.ts";
import type { SearchedArticle } from "../pages/search.ts";
import type { SearchRecord } from "../pages/search-record.ts";
import type { KnownFiles } from "./index-files.ts";

/** Builds a search index of articles, on whatever thread. */
export interface Indexer {
  /** Starts a thread, since an index is probably to be made, and loads the months in a folder (absolute). */
  readonly warmUp: (segmentFolder: string) => void;
  readonly index: (request: IndexRequest) => Promise<readonly IndexedFile[]>;
  /** Frees the memory that it holds. It can index again after that. */
  readonly close: () => Promise<void>;
}

/** An index that is to be built. */
interface IndexRequest {
  /** The folder for its files; absolute. */
  readonly folder: string;
  /** Oldest first. */
  readonly parts: Iterable<IndexPart>;
  /** A file with the same hash is neither made nor written. */
  readonly known: KnownFiles;
}

/** A part of an index. */
export interface IndexPart {
  /** Oldest first. */
  readonly articles: () => readonly SearchedArticle[];
  /** The file in which its segments are kept from one build to the next; absolute. Undefined if they are not kept. */
  readonly segments?: string | undefined;
}

/** A file of a built index; its path is relative to the folder of the index. */
interface IndexedFile {
  readonly path: string;
  /** Stands for its content. */
  readonly hash: string;
  /** Undefined if the known file is still right. */
  readonly written?: RenderedFile | undefined;
}

/** A part of the work on an index. Records travel to a thread in small batches, so that few of them are in memory. */
export type IndexStep =
  | { readonly kind: "warmUp"; readonly segmentFolder: string }
  | { readonly kind: "begin"; readonly folder: string; readonly known: KnownFiles }
  | { readonly kind: "beginPart"; readonly keys: readonly string[]; readonly segments?: string | undefined }
  | { readonly kind: "add"; readonly records: readonly SearchRecord[] }
  | { readonly kind: "endPart"; readonly segments?: string | undefined }
  | { readonly kind: "finish" };

/** What a step gave. */
export interface IndexStepResult {
  /** The files that it completed. */
  readonly files: readonly IndexedFile[];
  /** The indexes of the articles of the current part whose records have to be added next. */
  readonly missing: readonly number[];
}

/** Takes the steps of one index after the other. */
export type IndexWriter = (step: IndexStep) => Promise<IndexStepResult>;

/** Builds an index in steps. The records of articles that were kept are not made. */
export async function indexInSteps(
  { folder, parts, known }: IndexRequest,
  take: IndexWriter,
): Promise<readonly IndexedFile[]> {
  await take({ kind: "begin", folder, known });
  const files: IndexedFile[] = [];
  for (const part of parts) for (const file of await partInSteps(part, take)) files.push(file);
  const { files: others } = await take({ kind: "finish" });
  return [...files, ...others];
}

async function partInSteps(
  { articles, segments }: IndexPart,
  take: IndexWriter,
): Promise<readonly IndexedFile[]> {
  const all = articles();
  let { missing } = await take({ kind: "beginPart", keys: all.map(({ key }) => key), segments });
  for (;;) {
    const files: IndexedFile[] = [];
    // The thread has further batches when it finishes one, even if this thread is busy with pages then.
    const added = inOrder(batchesOf(recordsAt(missing, all), batchSize), queuedBatches, (records) =>
      take({ kind: "add", records }),
    );
    for await (const batch of added) for (const file of batch.files) files.push(file);
    const ended = await take({ kind: "endPart", segments });
    if (ended.missing.length === 0) return [...files, ...ended.files];
    missing = ended.missing;
  }
}

/** Makes records one by one, so that their texts need not be in memory before. */
function* recordsAt(
  indexes: readonly number[],
  articles: readonly SearchedArticle[],
): Generator<SearchRecord> {
  for (const index of indexes) {
    const article = articles[index];
    if (article) yield article.record();
  }
}

/** In records. */
const batchSize = 100;

/** About half a second of the thread's work, and a few megabytes. */
const queuedBatches = 8;
