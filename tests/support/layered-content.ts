import { cpSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { temporaryFolder } from "./temporary-folder.ts";

/** Returns the absolute path of a folder of `tests/`. */
export const testFolder = (name: string): string => fileURLToPath(new URL(`../${name}`, import.meta.url));

/** Makes a new content folder by copying the given folders of `tests/` over one another. */
export const layeredContent = (...names: readonly string[]): string => {
  const folder = temporaryFolder();
  for (const name of names) cpSync(testFolder(name), folder, { recursive: true });
  return folder;
};
