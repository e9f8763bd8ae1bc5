import { join } from "node:path";
import { type EncodedReading, encodedReading } from "../cache/record-codec.ts";
import { contentBytes } from "../content/bytes.ts";
import { readingFrom } from "../content/read.ts";
import type { ReadingTerms } from "../content/record-reader.ts";
import type { PictureFinder } from "../images/finder.ts";
import { digestOfBytes } from "../lib/hash.ts";

/** A file to be read, and the hash that it had when it was read last. */
export interface Wanted {
  /** Relative to the content folder. */
  readonly path: string;
  readonly hash?: string | undefined;
}

export interface ReadingBatch {
  readonly folder: string;
  readonly terms: ReadingTerms;
  readonly files: readonly Wanted[];
}

export type BatchResult =
  | { readonly path: string; readonly is: "as before" }
  | { readonly path: string; readonly is: "gone" }
  | {
      readonly path: string;
      readonly is: "read";
      readonly hash: string;
      readonly isSound: boolean;
      readonly reading: EncodedReading;
    };

/** Reads some texts of the content folder, but renders none whose bytes are as they were. */
export function readBatch(batch: ReadingBatch, findPicture: PictureFinder): readonly BatchResult[] {
  const { folder, terms: publication, files } = batch;
  const context = { folder, publication, findPicture };
  return files.map((wanted): BatchResult => {
    const { path } = wanted;
    const bytes = contentBytes(join(folder, path));
    if (!bytes) return { path, is: "gone" };
    const hash = bytes.value ? digestOfBytes(bytes.value) : "";
    if (hash !== "" && hash === wanted.hash) return { path, is: "as before" };
    const reading = readingFrom({ path, hash, bytes }, context);
    if (!reading) return { path, is: "gone" };
    const isSound = reading.problems.every(({ severity }) => severity !== "error");
    return { path, is: "read", hash, isSound, reading: encodedReading(reading) };
  });
}
