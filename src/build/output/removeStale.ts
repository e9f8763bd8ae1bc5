import { rmSync } from "node:fs";
import { join } from "node:path";
import { outputPath } from "../../pages/outputPath.ts";

/** Removes the files of urls that were made before and are not any more; Eleventy itself leaves them. */
export const removeStale = (before: readonly string[], now: readonly string[], output: string): void => {
  const wanted = new Set(now);
  for (const url of before) if (!wanted.has(url)) rmSync(join(output, outputPath(url)), { force: true });
};
