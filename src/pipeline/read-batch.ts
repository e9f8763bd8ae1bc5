import { join } from "node:path";
import { type EncodedRecordFile, encodeRecord } from "../cache/record-codec.ts";
import { contentBytes } from "../content/bytes.ts";
import { parseFile } from "../content/read.ts";
import type { ReadTerms } from "../content/record-reader.ts";
import type { PictureFinder } from "../images/finder.ts";
import { hashBytes } from "../lib/hash.ts";

/** A file to be read, and the hash that it had when it was read last. */
export interface ReadRequest {
  /** Relative to the content folder. */
  readonly path: string;
  readonly hash?: string | undefined;
}

export interface ReadingBatch {
  readonly folder: string;
  readonly terms: ReadTerms;
  readonly files: readonly ReadRequest[];
}

export type BatchResult =
  | { readonly path: string; readonly status: "unchanged" }
  | { readonly path: string; readonly status: "deleted" }
  | {
      readonly path: string;
      readonly status: "read";
      readonly hash: string;
      readonly isSound: boolean;
      readonly encoded: EncodedRecordFile;
    };

/** Reads some texts of the content folder, but renders none whose bytes are as they were. */
export function readBatch(batch: ReadingBatch, findPicture: PictureFinder): readonly BatchResult[] {
  const { folder, terms: publication, files } = batch;
  const context = { folder, publication, findPicture };
  return files.map((wanted): BatchResult => {
    const { path } = wanted;
    const bytes = contentBytes(join(folder, path));
    if (!bytes) return { path, status: "deleted" };
    const hash = bytes.value ? hashBytes(bytes.value) : "";
    if (hash !== "" && hash === wanted.hash) return { path, status: "unchanged" };
    const parsed = parseFile({ path, hash, bytes }, context);
    if (!parsed) return { path, status: "deleted" };
    const isSound = parsed.problems.every(({ severity }) => severity !== "error");
    return { path, status: "read", hash, isSound, encoded: encodeRecord(parsed) };
  });
}
