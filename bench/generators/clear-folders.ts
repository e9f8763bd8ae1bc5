import { rmSync } from "node:fs";
import { join } from "node:path";

/** A function that removes some of a folder's folders with all that they hold. */
export const clearFolders =
  (folder: string, names: readonly string[]): (() => void) =>
  () => {
    for (const name of names) rmSync(join(folder, name), { recursive: true, force: true });
  };
