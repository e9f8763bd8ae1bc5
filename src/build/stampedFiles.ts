import { digestOf } from "../text/digestOf.ts";
import { digestOfBytes } from "../text/digestOfBytes.ts";
import type { FileStamp } from "./fileStamp.ts";
import { areToldApart } from "./reading/isTrusted.ts";

/** Files as they stand, without one of them having been opened. */
export interface StampedFiles {
  /** Equal digests, equal stamps of equal files. */
  readonly digest: string;
  /** Whether no file was changed so shortly before a moment, in milliseconds since 1970, that it may have been changed once more since. */
  readonly areTrusted: (now: number) => boolean;
}

/** What stands for files by their names and stamps. */
export const stampedFiles = (files: readonly (readonly [string, FileStamp])[]): StampedFiles => {
  // As numbers: to write out those of very many files takes as long as to look at a good part of them.
  const numbers = new Float64Array(files.length * 3);
  let newest = Number.NEGATIVE_INFINITY;
  for (const [place, [, { size, modified, changed }]] of files.entries()) {
    numbers[place * 3] = size;
    numbers[place * 3 + 1] = modified;
    numbers[place * 3 + 2] = changed;
    newest = Math.max(newest, modified, changed);
  }
  const digest = digestOf([...files.map(([name]) => name), digestOfBytes(new Uint8Array(numbers.buffer))]);
  return { digest, areTrusted: (now) => areToldApart(newest, now) };
};
