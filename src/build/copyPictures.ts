import { copyFileSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { outputPath } from "../pages/outputPath.ts";
import type { PictureFile } from "./publishedPictures.ts";

/** Copies pictures of the content folder to where they are published below the output folder. */
export const copyPictures = (
  pictures: readonly PictureFile[],
  contentFolder: string,
  output: string,
): void => {
  for (const { path, url } of pictures) {
    const to = join(output, outputPath(url));
    mkdirSync(dirname(to), { recursive: true });
    copyFileSync(join(contentFolder, path), to);
  }
};
