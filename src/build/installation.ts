import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** The folders that belong to the installation, whatever publication it builds; absolute. */
export const installation = {
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
} as const;
