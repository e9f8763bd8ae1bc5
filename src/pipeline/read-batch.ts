import { join } from "node:path";
import { type EncodedRecordFile, encodeRecord } from "../cache/record-codec.ts";
import { contentBytes } from "../content/bytes.ts";
import { parseFile } from "../content/read.ts";
import type { ReadTerms, RecordContext } from "../content/record-reader.ts";
import { hashBytes } from "../lib/hash.ts";

/** A file to read. */
export interface ReadRequest {
  /** Relative to the content folder. */
  readonly path: string;
  /** The hash of its bytes when it was last read. */
  readonly hash?: string | undefined;
}

export interface ReadBatch {
  readonly folder: string;
  readonly terms: ReadTerms;
  readonly files: readonly ReadRequest[];
}

/** What all files are read with. */
type ReadSetting = Required<Pick<RecordContext, "findPicture" | "customisation">>;

/** What reading a file gave. A record is sound if the file has no errors. */
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

/** Reads files of a content folder. Compares their hashes first, and parses only those that changed. */
export function readBatch(batch: ReadBatch, setting: ReadSetting): readonly BatchResult[] {
  const { folder, terms: publication, files } = batch;
  const context = { folder, publication, ...setting };
  return files.map(({ path, hash: hashBefore }): BatchResult => {
    const bytes = contentBytes(join(folder, path));
    if (!bytes) return { path, status: "deleted" };
    const hash = bytes.value ? hashBytes(bytes.value) : "";
    if (hash !== "" && hash === hashBefore) return { path, status: "unchanged" };
    const parsed = parseFile({ path, hash, bytes }, context);
    if (!parsed) return { path, status: "deleted" };
    const isSound = parsed.problems.every(({ severity }) => severity !== "error");
    return { path, status: "read", hash, isSound, encoded: encodeRecord(parsed) };
  });
}
