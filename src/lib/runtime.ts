import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { setFlagsFromString } from "node:v8";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** The folders that belong to the installation, whatever publication it builds; absolute. */
export const paths = {
  root,
  layouts: join(root, "layouts"),
  scripts: join(root, "layouts", "scripts"),
  styles: join(root, "layouts", "styles", "site.css"),
  publicFiles: join(root, "public"),
  /** Looked for when they are asked for: most commands publish none. */
  get fonts(): string {
    return dirname(fileURLToPath(import.meta.resolve("@fontsource-variable/newsreader/LICENSE")));
  },
  eleventyConfig: ".eleventy.ts",
  /** The module that the threads of a build run. */
  worker: pathToFileURL(join(root, "src", "pipeline", "worker.ts")),
} as const;

/** So many files that are read or made take up so much memory that it is dearer than time. */
const many = 20_000;

/** Has memory cleared more often from now on where very many files are to be read or made. */
export function tuneHeap(files: number): void {
  if (files >= many) setFlagsFromString("--heap-growing-percent=30");
}
