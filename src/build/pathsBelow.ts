import { type Dirent, readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";

/** What lies in a folder and those below it and is wanted: paths relative to it, with forward slashes, in order. */
export const pathsBelow = (folder: string, isWanted: (entry: Dirent) => boolean): readonly string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter(isWanted)
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort();
