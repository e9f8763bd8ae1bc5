import type { lstatSync } from "node:fs";
import { entryAt } from "./entryAt.ts";

/** What the file system tells of a file without opening it; times in milliseconds since 1970. */
export interface FileStamp {
  readonly size: number;
  readonly modified: number;
  readonly changed: number;
}

/** The stamp of a file; undefined where there is none, or no plain file. */
export const fileStamp = (path: string, stat?: typeof lstatSync): FileStamp | undefined => {
  const stats = entryAt(path, stat);
  if (!stats?.isFile()) return undefined;
  return { size: stats.size, modified: stats.mtimeMs, changed: stats.ctimeMs };
};

export const isSameStamp = (one: FileStamp, other: FileStamp): boolean =>
  one.size === other.size && one.modified === other.modified && one.changed === other.changed;
