import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import compress from "wawoff2/compress.js";
import decompress from "wawoff2/decompress.js";
import { paths } from "../../src/lib/runtime.ts";
import { type Cut, sourceName } from "./cuts.ts";
import { fontInstance } from "./instance.ts";

/** Returns a cut as a WOFF2 file. The same package gives the same bytes. */
export async function cutFile(cut: Cut): Promise<Uint8Array> {
  const { typeface, weights, opticalSize, ranges, characters } = cut;
  const [lightest, boldest] = weights;
  const source = await decompress(readFileSync(join(folderOf(typeface), "files", sourceName(cut))));
  const wght = lightest === boldest ? lightest : weights;
  const instance = fontInstance(source, {
    axes: opticalSize === undefined ? { wght } : { opsz: opticalSize, wght },
    characters: characters === "all" ? undefined : pointsIn(ranges),
  });
  return compress(instance);
}

/** Returns the SIL Open Font License, with the names of the authors. */
export function licenceOf(typeface: Cut["typeface"]): string {
  return readFileSync(join(folderOf(typeface), "LICENSE"), "utf8");
}

/** Returns the folder of a package that has a typeface in all its sizes and weights; absolute. */
function folderOf(typeface: Cut["typeface"]): string {
  return dirname(paths.require.resolve(`@fontsource-variable/${typeface}/LICENSE`));
}

/** @example pointsIn("U+0020, U+0660-0661") // [0x20, 0x660, 0x661] */
function pointsIn(ranges: string): readonly number[] {
  return ranges.split(", ").flatMap((range) => {
    const [first = 0, last = first] = range
      .slice(2)
      .split("-")
      .map((digits) => Number.parseInt(digits, 16));
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  });
}
