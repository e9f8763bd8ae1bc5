import { disableTypes, imageSize } from "image-size";
import type { PictureFile, PictureForm } from "../../model/picture.ts";
import { repeatedParts } from "../../pictures/repeatedParts.ts";
import { deepestMarkup, readMarkup } from "../../text/readMarkup.ts";
import { isLfsPointer } from "../isLfsPointer.ts";
import { avifSize } from "./avifSize.ts";
import { exifWords } from "./exifWords.ts";
import { mayBeTransparent } from "./mayBeTransparent.ts";
import { photoWords } from "./photoWords.ts";
import { type PictureFrames, pictureFrames } from "./pictureFrames.ts";

/** What a picture's bytes say of it. */
export type PictureFacts = Omit<PictureFile, "path" | "name">;

export type LookedAt =
  | { readonly facts: PictureFacts; readonly fault?: undefined }
  /** What is wrong with the picture, after its name. */
  | { readonly facts?: undefined; readonly fault: string };

/** What may be published as a picture, by what its bytes say that it is. */
const types: Readonly<Record<string, { readonly type: string; readonly endings: readonly string[] }>> = {
  avif: { type: "image/avif", endings: ["avif"] },
  gif: { type: "image/gif", endings: ["gif"] },
  jpg: { type: "image/jpeg", endings: ["jpg", "jpeg"] },
  png: { type: "image/png", endings: ["png"] },
  svg: { type: "image/svg+xml", endings: ["svg"] },
  webp: { type: "image/webp", endings: ["webp"] },
};

const allowed = "JPEG, PNG, WebP, AVIF, GIF or SVG";

/** In millions of pixels. What is larger was never meant for a page, and could be made to fill the memory. */
const largest = 100;

interface Measured {
  readonly type?: string | undefined;
  readonly width: number;
  readonly height: number;
}

/** In pixels; more is more than the formats of the web hold. */
const longestSide = 65_000;
const highest = 16_000;

/** In bytes. A drawing is written by hand or by a program that draws, and goes to readers as it is. */
const largestDrawing = 5_000_000;

// What is not published need not be understood.
disableTypes([
  "bmp",
  "cur",
  "dds",
  "icns",
  "ico",
  "j2c",
  "jp2",
  "jxl",
  "jxl-stream",
  "ktx",
  "pnm",
  "psd",
  "tga",
  "tiff",
]);

/** What a drawing has drawn on top of what is written in it. Browsers take about a second for as many. */
const mostRepeated = 200_000;

/** So far a drawing's size stands from its beginning; expressions look for it, and would look through a long one for ever. */
const drawingHead = 16_384;

const measured = (bytes: Buffer): Measured | undefined => {
  const isDrawing = bytes.subarray(0, 1000).includes("<svg");
  try {
    const { type, width, height } = imageSize(isDrawing ? bytes.subarray(0, drawingHead) : bytes);
    return { type, width, height, ...(type === "avif" && avifSize(bytes)) };
  } catch {
    return undefined;
  }
};

const formOf = (bytes: Buffer, type: string, frames: number): PictureForm => {
  if (type === "image/svg+xml") return "drawing";
  if (frames > 1) return "animation";
  return mayBeTransparent(bytes, type) ? "transparent" : "photo";
};

/** What a picture is; `ending` is that of its file's name, in small letters and without the dot. */
export const pictureFacts = (bytes: Buffer, ending: string): LookedAt => {
  if (isLfsPointer(bytes))
    return { fault: "is not here yet: Git LFS has put a pointer in its place. Run git lfs pull." };
  const size = measured(bytes);
  const known = size?.type === undefined ? undefined : types[size.type];
  if (!size || !known || !(size.width >= 1 && size.height >= 1))
    return { fault: `is damaged or of another kind. Save it as ${allowed}.` };
  const { type, endings } = known;
  if (!endings.includes(ending))
    return { fault: `is in truth of the type ${type}. Name it with the ending .${endings[0]}.` };
  const frames = pictureFrames(bytes, type);
  const exif = exifWords(bytes, type);
  // Browsers turn a picture that lies on its side, and so does whatever publishes it; none turns an animation, nor an
  // AVIF, which says otherwise how it lies.
  const isTurned = exif.orientation >= 5 && frames.count === 1 && type !== "image/avif";
  const [width, height] = isTurned
    ? [Math.round(size.height), Math.round(size.width)]
    : [Math.round(size.width), Math.round(size.height)];
  if (type === "image/png" && frames.count > 1)
    return { fault: "is an animated PNG, which can't be made smaller. Save it as WebP or GIF." };
  const form = formOf(bytes, type, frames.count);
  const fault = form === "drawing" ? drawingFault(bytes) : sizeFault({ width, height }, frames);
  if (fault !== undefined) return { fault };
  return { facts: { type, form, width, height, ...photoWords(bytes, exif) } };
};

/** What is wrong with a drawing that can't be read in good time. */
const drawingFault = (bytes: Buffer): string | undefined => {
  if (bytes.byteLength > largestDrawing)
    return `is a drawing of ${(bytes.byteLength / 1e6).toFixed(1)} MB, and ${largestDrawing / 1e6} are the most. Draw it with fewer points, or save it as PNG.`;
  const source = bytes.toString();
  if (!readMarkup(source, {}, { xmlMode: true }))
    return `is a drawing of more than ${deepestMarkup} groups inside of one another. Ungroup them, or save it as PNG.`;
  const repeated = repeatedParts(source);
  if (repeated <= mostRepeated) return undefined;
  const times = Number.isFinite(repeated)
    ? `more than ${mostRepeated.toLocaleString("en")} times`
    : "without end";
  return `is a drawing that repeats its parts ${times}, by <use>, <pattern>, <marker> or the like. Repeat fewer of them, or save it as PNG.`;
};

/** What is wrong with a picture that would take too much memory, or be longer than any format holds. */
const sizeFault = (
  { width, height }: { readonly width: number; readonly height: number },
  frames: PictureFrames,
): string | undefined => {
  const pixels = Math.max(width, frames.width) * Math.max(height, frames.height) * frames.count;
  if (pixels > largest * 1e6)
    return `has ${Math.round(pixels / 1e6)} million pixels. Make it smaller: ${largest} million are the most, and 2000 across are plenty.`;
  return width > longestSide || height > highest
    ? `is ${width} pixels wide and ${height} high. Make it smaller: ${longestSide} across and ${highest} down are the most.`
    : undefined;
};
