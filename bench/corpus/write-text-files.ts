import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { TextFile } from "./text-file.ts";

/** Writes files into a folder, and makes the folders that are missing. */
export function writeTextFiles(folder: string, files: Iterable<TextFile>): void {
  const made = new Set<string>();
  for (const { path, text } of files) {
    const file = join(folder, path);
    const parent = dirname(file);
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    writeFileSync(file, text);
  }
}
