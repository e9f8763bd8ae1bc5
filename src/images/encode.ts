import { readFileSync } from "node:fs";
import type { OutputInfo, Sharp } from "sharp";
import sharp from "sharp";
import type { PictureFile } from "../model/image.ts";
import { cropBox, crops, decodedSize } from "./crops.ts";
import { sanitisedDrawing } from "./svg-sanitizer.ts";
import type { Ending, ImageVariant, ImageVariants } from "./variants.ts";

/** An encoded file. */
export interface EncodedVariant {
  readonly url: string;
  readonly bytes: Uint8Array;
}

/**
 * Encodes variants of one picture that all move or all stand still, one after the other. Yields "damaged" if its pixels can't
 * be read.
 */
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
  return first ? stillVariants(file, first.set.source, wanted) : (async function* () {})();
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
  webp: (pixels) => pixels.webp({ quality: 68, effort: 3 }),
  jpg: (pixels) => pixels.jpeg({ quality: 70 }),
  png: (pixels) => pixels.png({ compressionLevel: 9, palette: false }),
};

/** In pixels. Wider files are for screens of double density, on which errors are half as large. */
const ordinaryWidth = 1600;

/** Of files above the ordinary width: effort 0 takes a third of the time. */
function denseAvif(pixels: Sharp): Sharp {
  return pixels.avif({ quality: 46, effort: 0, chromaSubsampling: "4:2:0" });
}

/** Encodes variants of one picture. Throws what sharp throws if it can't be read to its end. */
async function* stillVariants(
  file: string,
  source: PictureFile,
  wanted: readonly ImageVariant[],
): AsyncIterable<EncodedVariant> {
  const decoded = await decodedPixels(file, source);
  for (const ofStem of Map.groupBy(wanted, ({ set }) => set.stem).values()) {
    const largest = await shownPixels(decoded, ofStem[0]?.set);
    // Most files are made from fewer pixels than the largest, in half the time.
    const ordinary = largest.info.width > ordinaryWidth ? await resized(largest, ordinaryWidth) : largest;
    for (const [width, ofWidth] of Map.groupBy(ofStem, (variant) => variant.width)) {
      const pixels = await resized(width > ordinaryWidth ? largest : ordinary, width);
      for (const { url, ending, band } of ofWidth) {
        const encode = ending === "avif" && width > ordinaryWidth ? denseAvif : encoders[ending];
        const shown = band ? await aboveBand(pixels, band) : pixels;
        if (encode) yield { url, bytes: await encode(sharpOf(shown)).toBuffer() };
      }
    }
  }
}

async function resized(pixels: Pixels, width: number): Promise<Pixels> {
  return width === pixels.info.width ? pixels : pixelsOf(sharpOf(pixels).resize({ width }));
}

/** Returns the picture of a social card with the band under it. */
async function aboveBand(pixels: Pixels, band: Uint8Array): Promise<Pixels> {
  const under = await pixelsOf(singleThreadedSharp(band).removeAlpha());
  const { width } = under.info;
  const [across, down] = crops.card.ratio;
  const exact = sharpOf(pixels).resize({ width, height: (width * down) / across, fit: "fill" });
  const picture = await pixelsOf(exact.removeAlpha());
  const height = picture.info.height + under.info.height;
  return { data: Buffer.concat([picture.data, under.data]), info: { ...picture.info, height } };
}

/** Returns a whole picture in a size from which all of its crops are made: upright, in sRGB and without metadata. */
async function decodedPixels(file: string, source: PictureFile): Promise<Pixels> {
  const stored = singleThreadedSharp(file, { failOn: "error", limitInputPixels: false });
  // Browsers do not rotate animations, so one frame of them is not rotated either.
  const upright = source.form === "animation" ? stored : stored.autoOrient();
  return pixelsOf(upright.resize({ ...decodedSize(source), fit: "fill" }).toColourspace("srgb"));
}

/** Returns the part of a picture that a set shows, in the size of the largest file of its name. */
async function shownPixels(decoded: Pixels, set: ImageVariants | undefined): Promise<Pixels> {
  if (!set) return decoded;
  const { ratio, focus, madeFrom } = set;
  const box = ratio && cropBox({ ...decoded.info, ratio, focus });
  const whole = sharpOf(decoded);
  return pixelsOf((box ? whole.extract(box) : whole).resize({ ...madeFrom, fit: "fill" }));
}

interface Pixels {
  readonly data: Buffer;
  readonly info: Pick<OutputInfo, "width" | "height" | "channels">;
}

function sharpOf({ data, info: { width, height, channels } }: Pixels): Sharp {
  return singleThreadedSharp(data, { raw: { width, height, channels } });
}

function pixelsOf(pixels: Sharp): Promise<Pixels> {
  return pixels.raw({ depth: "uchar" }).toBuffer({ resolveWithObject: true });
}

export const singleThreadedSharp = sharp;

// Several pictures are encoded at a time, each on one thread: that is faster than one on several, and gives the same bytes.
sharp.concurrency(1);

// No picture is opened twice, so the cache of libvips is of no use.
sharp.cache(false);
