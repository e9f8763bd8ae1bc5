import { lstatSync, type Stats } from "node:fs";

/** What lies at a path, links not followed; undefined where nothing does, or a file where a folder would have to be. */
export const entryAt = (path: string, stat: typeof lstatSync = lstatSync): Stats | undefined => {
  try {
    return stat(path, { throwIfNoEntry: false });
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOTDIR") return undefined;
    throw error;
  }
};
