import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import compress from "wawoff2/compress.js";
import decompress from "wawoff2/decompress.js";
import { paths } from "../../src/lib/runtime.ts";
import { type Cut, sourceName } from "./cuts.ts";
import { fontInstance } from "./instance.ts";

/** The package that has Newsreader in all its sizes and weights; absolute. */
const folder = dirname(paths.require.resolve("@fontsource-variable/newsreader/LICENSE"));

/** Returns a cut as a WOFF2 file. The same package gives the same bytes. */
export async function cutFile(cut: Cut): Promise<Uint8Array> {
  const { weights, opticalSize } = cut;
  const [lightest, boldest] = weights;
  const source = await decompress(readFileSync(join(folder, "files", sourceName(cut))));
  const wght = lightest === boldest ? lightest : weights;
  return compress(fontInstance(source, opticalSize === undefined ? { wght } : { opsz: opticalSize, wght }));
}

/** The SIL Open Font License, with the names of the authors. */
export function licence(): string {
  return readFileSync(join(folder, "LICENSE"), "utf8");
}
