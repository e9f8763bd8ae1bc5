import type { lstatSync, Stats } from "node:fs";
import { entryAt } from "./entryAt.ts";

/** What the file system tells of a file without opening it; times in milliseconds since 1970. */
export interface FileStamp {
  readonly size: number;
  readonly modified: number;
  readonly changed: number;
}

export const stampOf = ({ size, mtimeMs, ctimeMs }: Stats): FileStamp => ({
  size,
  modified: mtimeMs,
  changed: ctimeMs,
});

/** The stamp of a file; undefined where there is none, or no plain file. */
export const fileStamp = (path: string, stat?: typeof lstatSync): FileStamp | undefined => {
  const stats = entryAt(path, stat);
  return stats?.isFile() ? stampOf(stats) : undefined;
};

export const isSameStamp = (one: FileStamp, other: FileStamp): boolean =>
  one.size === other.size && one.modified === other.modified && one.changed === other.changed;
