import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { PictureCopy } from "../media/article-pictures.ts";

/** Returns a function that writes a file and its pictures into a staging folder, or does nothing without one. */
export function stagingWriter(staging: string | undefined) {
  const folders = new Set<string>();
  const placeFor = (path: string): string => {
    const file = join(staging ?? "", path);
    const above = dirname(file);
    if (!folders.has(above)) mkdirSync(above, { recursive: true });
    folders.add(above);
    return file;
  };
  return (path: string, content: string, copies: readonly PictureCopy[]): void => {
    if (staging === undefined) return;
    writeFileSync(placeFor(path), content);
    for (const { from, to } of copies) copyFileSync(from, placeFor(to));
  };
}
