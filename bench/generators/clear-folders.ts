import { rmSync } from "node:fs";
import { join } from "node:path";

/** Returns a function that removes folders of a folder, with all their content. */
export function clearFolders(folder: string, names: readonly string[]): () => void {
  return () => {
    for (const name of names) rmSync(join(folder, name), { recursive: true, force: true });
  };
}
