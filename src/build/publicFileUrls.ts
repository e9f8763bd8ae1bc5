import { existsSync, readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";

/** The root-relative urls of the files of a folder that is copied as it is, sorted. */
export const publicFileUrls = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true, recursive: true })
        .filter((entry) => entry.isFile())
        .map((entry) => `/${relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/")}`)
        .sort()
    : [];
