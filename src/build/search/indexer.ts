import type { SearchRecord } from "../../pages/search/searchRecord.ts";
import type { RenderedFile } from "../rendering/renderer.ts";

/** An index that is to be made. */
export interface IndexOrder {
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
  readonly index: (order: IndexOrder) => Promise<readonly IndexedFile[]>;
}
