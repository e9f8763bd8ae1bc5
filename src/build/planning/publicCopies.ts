import { existsSync, readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";
import type { Copy } from "./copy.ts";

/** The files of a folder that is published as it is, in the order of their urls. */
export const publicCopies = (folder: string): readonly Copy[] =>
  existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true, recursive: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
        .map((from) => ({ from, url: `/${relative(folder, from).split(sep).join("/")}` }))
        .sort((one, other) => (one.url < other.url ? -1 : 1))
    : [];
