import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { filesBelow } from "./built-site.ts";
import { writtenFiles } from "./written-files.ts";

/** Makes a folder hold certain files and no others; those that are right already are not touched. */
export const synchronised = (folder: string, files: Readonly<Record<string, string | Uint8Array>>): void => {
  const isRight = ([path, content]: readonly [string, string | Uint8Array]): boolean =>
    existsSync(join(folder, path)) && readFileSync(join(folder, path)).equals(Buffer.from(content));
  for (const path of filesBelow(folder)) if (files[path] === undefined) rmSync(join(folder, path));
  writtenFiles(folder, Object.fromEntries(Object.entries(files).filter((file) => !isRight(file))));
};
