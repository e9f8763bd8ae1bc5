import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { PictureCopy } from "../media/article-pictures.ts";

/** Returns a function that writes a file and its pictures into a staging folder, or does nothing without one. */
export function stagingWriter(staging: string | undefined) {
  const placeFor = placesIn(staging ?? "");
  return (path: string, content: string, copies: readonly PictureCopy[]): void => {
    if (staging === undefined) return;
    writeFileSync(placeFor(path), content);
    for (const { from, to } of copies) copyFileSync(from, placeFor(to));
  };
}

/** Returns a function that makes room for files in a folder, by their paths in it, and returns where each is to be written. */
export function placesIn(folder: string): (path: string) => string {
  const made = new Set<string>();
  return (path) => {
    const file = join(folder, path);
    const above = dirname(file);
    if (!made.has(above)) mkdirSync(above, { recursive: true });
    made.add(above);
    return file;
  };
}
