import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** What a folder holds. */
export interface FolderFacts {
  readonly files: number;
  readonly bytes: number;
  /** How many of the files were written or moved into place since the moment that was asked for. */
  readonly written: number;
}

/** What a folder holds, and how much of it is as new as `since` (milliseconds since 1970). */
export const folderFacts = (folder: string, since: number): FolderFacts => {
  let [files, bytes, written] = [0, 0, 0];
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const { size, ctimeMs } = statSync(join(entry.parentPath, entry.name));
    files += 1;
    bytes += size;
    if (ctimeMs >= since) written += 1;
  }
  return { files, bytes, written };
};
