import { readFileSync } from "node:fs";
import type { Sharp } from "sharp";
import sharp from "sharp";
import { sanitisedDrawing } from "./svg-sanitizer.ts";
import type { Ending, ImageVariant, ImageVariants } from "./variants.ts";

/** An encoded file. */
export interface EncodedVariant {
  readonly url: string;
  readonly bytes: Uint8Array;
}

/** Encodes variants of one set of a picture, one after the other. Yields "damaged" if its pixels can't be read. */
export async function* variantsOf(
  file: string,
  wanted: readonly ImageVariant[],
): AsyncIterable<EncodedVariant | "damaged"> {
  try {
    yield* encodedVariants(file, wanted);
  } catch {
    yield "damaged";
  }
}

function encodedVariants(file: string, wanted: readonly ImageVariant[]): AsyncIterable<EncodedVariant> {
  const [first] = wanted;
  if (first?.set.source.form === "drawing") return drawingVariants(file, wanted);
  if (first?.set.motion === "moving") return movingVariants(file, wanted);
  return first ? stillVariants(file, first.set, wanted) : (async function* () {})();
}

/** Sanitizes a drawing, whose variants all have the same bytes. Throws an error if it is no drawing. */
async function* drawingVariants(
  file: string,
  wanted: readonly ImageVariant[],
): AsyncIterable<EncodedVariant> {
  const drawing = sanitisedDrawing(readFileSync(file, "utf8"));
  if (drawing === undefined) throw new Error(`${file} is no drawing.`);
  for (const { url } of wanted) yield { url, bytes: Buffer.from(drawing) };
}

/** Encodes variants with every frame of an animation, its times and its repetitions. Throws what sharp throws. */
async function* movingVariants(file: string, wanted: readonly ImageVariant[]): AsyncIterable<EncodedVariant> {
  for (const { url, width, ending } of wanted) {
    const sized = singleThreadedSharp(file, {
      animated: true,
      failOn: "error",
      limitInputPixels: false,
    }).resize({ width });
    const moving = ending === "gif" ? sized.gif() : sized.webp({ quality: 70, effort: 4 });
    yield { url, bytes: await moving.toBuffer() };
  }
}

/** Encoders of pictures that do not move. AVIF with one more effort takes twice the time, and saves a twentieth of the bytes. */
const encoders: Readonly<Partial<Record<Ending, (pixels: Sharp) => Sharp>>> = {
  avif: (pixels) => pixels.avif({ quality: 52, effort: 1, chromaSubsampling: "4:2:0" }),
  jpg: (pixels) => pixels.jpeg({ quality: 70 }),
  png: (pixels) => pixels.png({ compressionLevel: 9, palette: false }),
};

/** Encodes variants of one set. Throws what sharp throws if the picture can't be read to its end. */
async function* stillVariants(
  file: string,
  set: ImageVariants,
  wanted: readonly ImageVariant[],
): AsyncIterable<EncodedVariant> {
  const pixels = await uprightPixels(file, set);
  for (const { url, width, ending } of wanted) {
    const sized = width === set.width ? pixels.clone() : pixels.clone().resize({ width });
    const encoded = encoders[ending]?.(sized);
    if (encoded) yield { url, bytes: await encoded.toBuffer() };
  }
}

/**
 * Returns the part of a picture that a set shows, in the size of its largest file: upright, in sRGB and without metadata.
 */
async function uprightPixels(file: string, { box, width, source }: ImageVariants): Promise<Sharp> {
  const stored = singleThreadedSharp(file, { failOn: "error", limitInputPixels: false });
  // Browsers do not rotate animations, so one frame of them is not rotated either.
  const upright = source.form === "animation" ? stored : stored.autoOrient();
  const part = box ? upright.extract(box) : upright;
  const { data, info } = await part
    .resize({ width, withoutEnlargement: true })
    .toColourspace("srgb")
    .raw({ depth: "uchar" })
    .toBuffer({ resolveWithObject: true });
  const { width: across, height, channels } = info;
  return singleThreadedSharp(data, { raw: { width: across, height, channels } });
}

export const singleThreadedSharp = sharp;

// Several pictures are encoded at a time, each on one thread: that is faster than one on several, and gives the same bytes.
sharp.concurrency(1);

// No picture is opened twice, so the cache of libvips is of no use.
sharp.cache(false);
