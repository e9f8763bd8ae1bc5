import { batchesOf, inOrder } from "../lib/tasks.ts";
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
  readonly parts: Iterable<IndexPart>;
  /** A file with the same hash is neither made nor written. */
  readonly known: KnownFiles;
}

/** A part of an index. */
export interface IndexPart {
  /** Oldest first. */
  readonly records: () => Iterable<SearchRecord>;
  /** The file in which its segments are kept from one build to the next; absolute. Undefined if they are not kept. */
  readonly segments?: string | undefined;
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
  | { readonly kind: "reuse"; readonly segments: string }
  | { readonly kind: "add"; readonly records: readonly SearchRecord[] }
  | { readonly kind: "endPart"; readonly segments?: string | undefined }
  | { readonly kind: "finish" };

/**
 * Takes the steps of one index after the other. Returns the files that a step completed; undefined if segments can't be
 * reused.
 */
export type IndexWriter = (step: IndexStep) => Promise<readonly IndexedFile[] | undefined>;

/** Builds an index in steps. The records of parts whose segments were kept are not made. */
export async function indexInSteps(
  { folder, parts, known }: IndexRequest,
  take: IndexWriter,
): Promise<readonly IndexedFile[]> {
  const files: IndexedFile[] = [];
  const taken = async (step: IndexStep): Promise<boolean> => {
    const completed = await take(step);
    for (const file of completed ?? []) files.push(file);
    return completed !== undefined;
  };
  await taken({ kind: "begin", folder, known });
  for (const { segments, records } of parts) {
    if (segments !== undefined && (await taken({ kind: "reuse", segments }))) continue;
    // The thread has further batches when it finishes one, even if this thread is busy with pages then.
    const added = inOrder(batchesOf(records(), batchSize), queuedBatches, (batch) =>
      taken({ kind: "add", records: batch }),
    );
    for await (const _ of added);
    await taken({ kind: "endPart", segments });
  }
  await taken({ kind: "finish" });
  return files;
}

/** In records. */
const batchSize = 100;

/** About half a second of the thread's work, and a few megabytes. */
const queuedBatches = 8;
