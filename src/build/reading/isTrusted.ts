import { type FileStamp, isSameStamp } from "../fileStamp.ts";

/** As coarse as any file system tells time, in milliseconds. */
const grain = 2000;

/**
 * Whether a file is surely as it was when it was read. Where it was changed just before that, it may have been
 * changed once more within the same tick of the file system's clock, and only its bytes can tell.
 */
export const isTrusted = (before: FileStamp & { readonly readAt: number }, stamp: FileStamp): boolean =>
  isSameStamp(before, stamp) && Math.max(stamp.modified, stamp.changed) < before.readAt - grain;
