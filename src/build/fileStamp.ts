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

/**
 * The stamp of a file of a folder, by its path below it. The two are put together by hand: to bring each of very many
 * paths into form takes a third as long as to look at its file.
 */
export const stampIn = (folder: string, path: string, stat?: typeof lstatSync): FileStamp | undefined =>
  fileStamp(`${folder}/${path}`, stat);

export const isSameStamp = (one: FileStamp, other: FileStamp): boolean =>
  one.size === other.size && one.modified === other.modified && one.changed === other.changed;
