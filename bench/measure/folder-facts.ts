import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** The content of a folder. */
export interface FolderFacts {
  readonly files: number;
  readonly bytes: number;
  /** Number of files that were written or moved into place since a moment. */
  readonly written: number;
}

/** Counts the files of a folder, and those that are newer than `since` (milliseconds since 1970). */
export function folderFacts(folder: string, since: number): FolderFacts {
  let [files, bytes, written] = [0, 0, 0];
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const { size, ctimeMs } = statSync(join(entry.parentPath, entry.name));
    files += 1;
    bytes += size;
    if (ctimeMs >= since) written += 1;
  }
  return { files, bytes, written };
}
