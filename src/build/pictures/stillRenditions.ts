import type { Sharp } from "sharp";
import type { Ending } from "../../pictures/endingsOf.ts";
import type { RenditionSet } from "../../pictures/renditionSet.ts";
import type { Rendition } from "../../pictures/renditionsIn.ts";
import { singleThreadedSharp as sharp } from "./singleThreadedSharp.ts";

/** A file that was made. */
export interface MadeRendition {
  readonly url: string;
  readonly bytes: Uint8Array;
}

/** How each format is written: the smallest that shows no fault on a page. */
const encoded: Readonly<Record<Exclude<Ending, "gif" | "svg">, (pixels: Sharp) => Sharp>> = {
  avif: (pixels) => pixels.avif({ quality: 52, effort: 2, chromaSubsampling: "4:2:0" }),
  webp: (pixels) => pixels.webp({ quality: 76, effort: 4 }),
  jpg: (pixels) => pixels.jpeg({ quality: 76, mozjpeg: true }),
  png: (pixels) => pixels.png({ compressionLevel: 9, palette: false }),
};

/**
 * The part of a picture that a set shows, as large as its largest file: upright, in sRGB, without a word of what else
 * the file said.
 */
const uprightPixels = async (file: string, { box, width, source }: RenditionSet): Promise<Sharp> => {
  const stored = sharp(file, { failOn: "error", limitInputPixels: false });
  // Animations are published as they lie, and so is one picture of them.
  const upright = source.form === "animation" ? stored : stored.autoOrient();
  const part = box ? upright.extract(box) : upright;
  const { data, info } = await part
    .resize({ width, withoutEnlargement: true })
    .toColourspace("srgb")
    .raw({ depth: "uchar" })
    .toBuffer({ resolveWithObject: true });
  const { width: across, height, channels } = info;
  return sharp(data, { raw: { width: across, height, channels } });
};

/** The files of one set that are wanted; throws what sharp throws where the picture can't be read to its end. */
export const stillRenditions = async function* (
  file: string,
  set: RenditionSet,
  wanted: readonly Rendition[],
): AsyncIterable<MadeRendition> {
  const pixels = await uprightPixels(file, set);
  for (const { url, width, ending } of wanted) {
    if (ending === "gif" || ending === "svg") continue;
    const sized = width === set.width ? pixels.clone() : pixels.clone().resize({ width });
    yield { url, bytes: await encoded[ending](sized).toBuffer() };
  }
};
