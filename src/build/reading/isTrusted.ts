import { type FileStamp, isSameStamp } from "../fileStamp.ts";

/** As coarse as any file system tells time, in milliseconds. */
const grain = 2000;

/** Whether a change at one moment was so long before another, in milliseconds, that every file system tells the two apart. */
export const areToldApart = (changed: number, now: number): boolean => changed < now - grain;

/**
 * Whether a file is surely as it was when it was read. Where it was changed just before that, it may have been
 * changed once more within the same tick of the file system's clock, and only its bytes can tell.
 */
export const isTrusted = (before: FileStamp & { readonly readAt: number }, stamp: FileStamp): boolean =>
  isSameStamp(before, stamp) && areToldApart(Math.max(stamp.modified, stamp.changed), before.readAt);
