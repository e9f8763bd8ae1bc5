import type { Rendition } from "../../pictures/renditionsIn.ts";
import { singleThreadedSharp as sharp } from "./singleThreadedSharp.ts";
import type { MadeRendition } from "./stillRenditions.ts";

/** Files that keep every picture of an animation, its times and its repetitions; throws what sharp throws. */
export const movingRenditions = async function* (
  file: string,
  wanted: readonly Rendition[],
): AsyncIterable<MadeRendition> {
  for (const { url, width, ending } of wanted) {
    const sized = sharp(file, { animated: true, failOn: "error", limitInputPixels: false }).resize({ width });
    const moving = ending === "gif" ? sized.gif() : sized.webp({ quality: 70, effort: 4 });
    yield { url, bytes: await moving.toBuffer() };
  }
};
