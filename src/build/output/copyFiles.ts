import { copyFileSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { outputPath } from "../../pages/outputPath.ts";
import type { Copy } from "../planning/copy.ts";

/** Copies files to where they are published below the output folder. */
export const copyFiles = (copies: readonly Copy[], output: string): void => {
  for (const { from, url } of copies) {
    const to = join(output, outputPath(url));
    mkdirSync(dirname(to), { recursive: true });
    copyFileSync(from, to);
  }
};
