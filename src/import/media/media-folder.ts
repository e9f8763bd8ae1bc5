import { readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";
import type { ImportInput } from "../import-format.ts";
import type { MediaFolder } from "../import-settings.ts";

/**
 * Returns the paths of all files in a folder of uploads, relative to it and with slashes, in their order. What begins with a dot is
 * none of the site's.
 * @throws what the file system says if the folder can't be read
 */
export function mediaFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).split(sep).join("/"))
    .filter((path) => !/(?:^|\/)\./.test(path))
    .sort();
}

/** Returns the folders and archives among the inputs, in which the pictures of their texts may lie. */
export function mediaFolders(inputs: readonly ImportInput[]): readonly MediaFolder[] {
  return inputs.flatMap(({ name, kind, files }) =>
    kind === "file" ? [] : [{ folder: name, kind, paths: files.map(({ path }) => path) }],
  );
}
