import { cpSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { temporaryFolder } from "./temporary-folder.ts";

/** A folder of `tests/`, absolute. */
export const testFolder = (name: string): string => fileURLToPath(new URL(`../${name}`, import.meta.url));

/** A new content folder: the given folders of `tests/` copied over one another. */
export const layeredContent = (...names: readonly string[]): string => {
  const folder = temporaryFolder();
  for (const name of names) cpSync(testFolder(name), folder, { recursive: true });
  return folder;
};
