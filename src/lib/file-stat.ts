/** Stats of files, which tell whether a file has changed without opening it. */

import { lstatSync, type Stats } from "node:fs";
import { errorCode } from "./system-error.ts";

/**
 * Returns the stat of whatever is at a path, without following links. Returns undefined if nothing is there, or if a
 * folder above it is a file.
 */
export function entryAt(path: string, stat: typeof lstatSync = lstatSync): Stats | undefined {
  try {
    return stat(path, { throwIfNoEntry: false });
  } catch (error) {
    if (errorCode(error) === "ENOTDIR") return undefined;
    throw error;
  }
}

/** The size of a file in bytes, and its mtime and ctime in milliseconds since 1970. */
export interface FileStat {
  readonly size: number;
  readonly modified: number;
  readonly changed: number;
}

/** Returns the stat of a plain file; undefined if there is none. */
export function fileStat(path: string, stat?: typeof lstatSync): FileStat | undefined {
  const stats = entryAt(path, stat);
  if (!stats?.isFile()) return undefined;
  return { size: stats.size, modified: stats.mtimeMs, changed: stats.ctimeMs };
}

/**
 * Returns the stat of a file in a folder, by its path below the folder. Joins the two with a plain slash: `path.join`
 * takes a third as long as the stat itself, and there are very many files.
 */
export function statIn(folder: string, path: string, stat?: typeof lstatSync): FileStat | undefined {
  return fileStat(`${folder}/${path}`, stat);
}

export function isSameStat(one: FileStat, other: FileStat): boolean {
  return one.size === other.size && one.modified === other.modified && one.changed === other.changed;
}
