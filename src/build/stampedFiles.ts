import { digestOf } from "../text/digestOf.ts";
import type { FileStamp } from "./fileStamp.ts";
import { isTrusted } from "./reading/isTrusted.ts";

/** Files as they stand, without one of them having been opened. */
export interface StampedFiles {
  /** Equal digests, equal stamps of equal files. */
  readonly digest: string;
  /** Whether no file was changed so shortly before a moment, in milliseconds since 1970, that it may have been changed once more since. */
  readonly areTrusted: (now: number) => boolean;
}

/** What stands for files by their names and stamps. */
export const stampedFiles = (files: readonly (readonly [string, FileStamp])[]): StampedFiles => ({
  digest: digestOf(
    files.map(([name, { size, modified, changed }]) => `${name}\0${size}\0${modified}\0${changed}`),
  ),
  areTrusted: (now) => files.every(([, stamp]) => isTrusted({ ...stamp, readAt: now }, stamp)),
});
