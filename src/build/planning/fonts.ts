import { readFileSync } from "node:fs";
import { join } from "node:path";
import { assetName } from "./assetName.ts";
import type { Copy } from "./copy.ts";

/** The files that the style sheet asks for; the first is the one that every page is set in. */
const names = [
  "newsreader-latin-wght-normal",
  "newsreader-latin-wght-italic",
  "newsreader-latin-ext-wght-normal",
  "newsreader-latin-ext-wght-italic",
  "newsreader-vietnamese-wght-normal",
  "newsreader-vietnamese-wght-italic",
] as const;

export interface Fonts {
  readonly copies: readonly Copy[];
  /** The url of the font that every page is set in. */
  readonly first: string;
  /** The published names, by those that the style sheet calls them. */
  readonly names: ReadonlyMap<string, string>;
}

/** The fonts of a package's folder, each named by its content, beside their licence. */
export const fonts = (folder: string): Fonts => {
  const files = names.map((name) => {
    const from = join(folder, "files", `${name}.woff2`);
    return { name, from, published: assetName(name, readFileSync(from), "woff2") };
  });
  const licence = { from: join(folder, "LICENSE"), url: "/assets/newsreader-licence.txt" };
  return {
    copies: [...files.map(({ from, published }) => ({ from, url: `/assets/${published}` })), licence],
    first: `/assets/${files[0]?.published}`,
    names: new Map(files.map(({ name, published }) => [`${name}.woff2`, published])),
  };
};
