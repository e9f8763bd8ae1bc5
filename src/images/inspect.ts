import { disableTypes, imageSize } from "image-size";
import { isLfsPointer } from "../lib/files.ts";
import { deepestMarkup, readMarkup } from "../markup/parse-html.ts";
import type { PictureFile, PictureForm } from "../model/image.ts";
import { avifSize } from "./avif-size.ts";
import { embeddedCaption } from "./captions.ts";
import { pictureChunks } from "./chunks.ts";
import { exifWords } from "./exif.ts";
import { repeatedParts } from "./repeated-parts.ts";

/** What a picture's bytes say of it. */
type ImageFacts = Omit<PictureFile, "path" | "name">;

type LookedAt =
  | { readonly facts: ImageFacts; readonly error?: undefined }
  /** What is wrong with the picture, after its name. */
  | { readonly facts?: undefined; readonly error: string };

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

/** What a picture is; `ending` is that of its file's name, in small letters and without the dot. */
export function inspectImage(bytes: Buffer, ending: string): LookedAt {
  if (isLfsPointer(bytes))
    return { error: "is not here yet: Git LFS has put a pointer in its place. Run git lfs pull." };
  const size = measured(bytes);
  const known = size?.type === undefined ? undefined : types[size.type];
  if (!size || !known || !(size.width >= 1 && size.height >= 1))
    return { error: `is damaged or of another kind. Save it as ${allowed}.` };
  const { type, endings } = known;
  if (!endings.includes(ending))
    return { error: `is in truth of the type ${type}. Name it with the ending .${endings[0]}.` };
  const frames = pictureFrames(bytes, type);
  const exif = exifWords(bytes, type);
  // Browsers turn a picture that lies on its side, and so does whatever publishes it; none turns an animation, nor an
  // AVIF, which says otherwise how it lies.
  const isTurned = exif.orientation >= 5 && frames.count === 1 && type !== "image/avif";
  const [width, height] = isTurned
    ? [Math.round(size.height), Math.round(size.width)]
    : [Math.round(size.width), Math.round(size.height)];
  if (type === "image/png" && frames.count > 1)
    return { error: "is an animated PNG, which can't be made smaller. Save it as WebP or GIF." };
  const form = formOf(bytes, type, frames.count);
  const error = form === "drawing" ? drawingError(bytes) : sizeError({ width, height }, frames);
  if (error !== undefined) return { error };
  return { facts: { type, form, width, height, ...embeddedCaption(bytes, exif) } };
}

interface Measured {
  readonly type?: string | undefined;
  readonly width: number;
  readonly height: number;
}

/** So far a drawing's size stands from its beginning; expressions look for it, and would look through a long one for ever. */
const drawingHead = 16_384;

function measured(bytes: Buffer): Measured | undefined {
  const isDrawing = bytes.subarray(0, 1000).includes("<svg");
  try {
    const { type, width, height } = imageSize(isDrawing ? bytes.subarray(0, drawingHead) : bytes);
    return { type, width, height, ...(type === "avif" && avifSize(bytes)) };
  } catch {
    return undefined;
  }
}

/** What a file shows one after the other. */
interface PictureFrames {
  /** One where it stands still. */
  readonly count: number;
  /** How far the pictures reach, where they may reach further than the file says. */
  readonly width: number;
  readonly height: number;
}

/** How many pictures a file shows, and how large they are where that may be larger than the file says. */
function pictureFrames(bytes: Buffer, type: string): PictureFrames {
  if (type === "image/gif") {
    const { count = 1, width = 0, height = 0 } = gifFrames(bytes) ?? {};
    return { count: Math.max(1, count), width, height };
  }
  const count =
    type === "image/webp" ? webpFrames(bytes) : type === "image/png" && isMovingPng(bytes) ? 2 : 1;
  return { count: Math.max(1, count), width: 0, height: 0 };
}

interface GifFrames {
  readonly count: number;
  readonly width: number;
  readonly height: number;
}

/**
 * How many pictures a GIF shows one after the other, and how far the largest reach; undefined where it has no end.
 * https://www.w3.org/Graphics/GIF/spec-gif89a.txt
 */
function gifFrames(bytes: Buffer): GifFrames | undefined {
  let [count, width, height] = [0, 0, 0];
  let at = 13 + colourTableSize(bytes[10] ?? 0);
  while (at < bytes.length) {
    const mark = bytes[at];
    if (mark === 0x3b) return { count, width, height };
    if (mark === 0x2c && at + 10 <= bytes.length) {
      count += 1;
      width = Math.max(width, bytes.readUInt16LE(at + 1) + bytes.readUInt16LE(at + 5));
      height = Math.max(height, bytes.readUInt16LE(at + 3) + bytes.readUInt16LE(at + 7));
      // The descriptor, its colours, then the size of the codes.
      at = afterSubBlocks(bytes, at + 10 + colourTableSize(bytes[at + 9] ?? 0) + 1);
    } else if (mark === 0x21) at = afterSubBlocks(bytes, at + 2);
    else return undefined;
  }
  return undefined;
}

function colourTableSize(flags: number): number {
  return flags & 0x80 ? 3 << ((flags & 7) + 1) : 0;
}

/** Where the run of sub-blocks that begins at a place has ended. */
function afterSubBlocks(bytes: Buffer, begin: number): number {
  let at = begin;
  for (let size = bytes[at] ?? 0; size > 0; size = bytes[at] ?? 0) at += size + 1;
  return at + 1;
}

function webpFrames(bytes: Buffer): number {
  return pictureChunks(bytes, "image/webp").reduce((count, { name }) => count + (name === "ANMF" ? 1 : 0), 0);
}

function isMovingPng(bytes: Buffer): boolean {
  return pictureChunks(bytes, "image/png").some(({ name }) => name === "acTL");
}

function formOf(bytes: Buffer, type: string, frames: number): PictureForm {
  if (type === "image/svg+xml") return "drawing";
  if (frames > 1) return "animation";
  return hasAlpha(bytes, type) ? "transparent" : "photo";
}

/** Whether a picture says of itself that something behind it may be seen through it. */
function hasAlpha(bytes: Buffer, type: string): boolean {
  if (type === "image/png") return inPng(bytes);
  if (type === "image/webp") return inWebp(bytes);
  return type === "image/avif" ? inAvif(bytes) : type === "image/gif";
}

/** Colour types with an alpha channel: grey and true colour. https://www.w3.org/TR/png-3/#11IHDR */
const pngTypesWithAlpha = [4, 6];

function inPng(bytes: Buffer): boolean {
  return pictureChunks(bytes, "image/png").some(
    ({ name, data }) => name === "tRNS" || (name === "IHDR" && pngTypesWithAlpha.includes(data[9] ?? 0)),
  );
}

/** Flags of the extended form, and the bit in the header of a lossless picture. */
function inWebp(bytes: Buffer): boolean {
  return pictureChunks(bytes, "image/webp").some(
    ({ name, data }) =>
      (name === "VP8X" && ((data[0] ?? 0) & 0x10) !== 0) ||
      (name === "VP8L" && ((data[4] ?? 0) & 0x10) !== 0),
  );
}

/** By the name of the auxiliary picture that holds it. ISO/IEC 23000-22, 7.3.5.2 */
function inAvif(bytes: Buffer): boolean {
  return bytes.includes("urn:mpeg:mpegB:cicp:systems:auxiliary:alpha");
}

/** In bytes. A drawing is written by hand or by a program that draws, and goes to readers as it is. */
const largestDrawing = 5_000_000;

/** What a drawing has drawn on top of what is written in it. Browsers take about a second for as many. */
const mostRepeated = 200_000;

/** What is wrong with a drawing that can't be read in good time. */
function drawingError(bytes: Buffer): string | undefined {
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
}

/** In millions of pixels. What is larger was never meant for a page, and could be made to fill the memory. */
const largest = 100;

/** In pixels; more is more than the formats of the web hold. */
const longestSide = 65_000;

const highest = 16_000;

/** What is wrong with a picture that would take too much memory, or be longer than any format holds. */
function sizeError(
  { width, height }: { readonly width: number; readonly height: number },
  frames: PictureFrames,
): string | undefined {
  const pixels = Math.max(width, frames.width) * Math.max(height, frames.height) * frames.count;
  if (pixels > largest * 1e6)
    return `has ${Math.round(pixels / 1e6)} million pixels. Make it smaller: ${largest} million are the most, and 2000 across are plenty.`;
  return width > longestSide || height > highest
    ? `is ${width} pixels wide and ${height} high. Make it smaller: ${longestSide} across and ${highest} down are the most.`
    : undefined;
}

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
