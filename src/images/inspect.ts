import type { Metadata } from "sharp";
import { isLfsPointer } from "../lib/lfs-pointer.ts";
import { deepestMarkup, readMarkup } from "../markup/parse-html.ts";
import type { PictureFile, PictureForm } from "../model/image.ts";
import { embeddedCaption } from "./captions.ts";
import { repeatedParts } from "./repeated-parts.ts";
import { isSvg, svgSize } from "./svg-size.ts";

/** The properties of an image that are found in its bytes. */
type ImageFacts = Omit<PictureFile, "path" | "name">;

type Inspection =
  | { readonly facts: ImageFacts; readonly error?: undefined }
  /** Why the image can't be published; follows its name. */
  | { readonly facts?: undefined; readonly error: string };

/** The types of images that may be published, with the endings of their files' names. The first is the usual one. */
export const imageTypes: Readonly<Record<string, readonly string[]>> = {
  "image/avif": ["avif"],
  "image/gif": ["gif"],
  "image/jpeg": ["jpg", "jpeg"],
  "image/png": ["png"],
  "image/svg+xml": ["svg"],
  "image/webp": ["webp"],
};

export const notAnImage = "is damaged or of another kind. Save it as JPEG, PNG, WebP, AVIF, GIF or SVG.";

/** Inspects an image without decoding its pixels; `ending` is that of its file's name, in lower case without the dot. */
export async function inspectImage(bytes: Buffer, ending: string): Promise<Inspection> {
  if (isLfsPointer(bytes))
    return { error: "is not here yet: Git LFS has put a pointer in its place. Run git lfs pull." };
  const header = isSvg(bytes) ? svgHeader(bytes) : await pixelHeader(bytes);
  const endings = header && imageTypes[header.type];
  if (!endings || !(header.width >= 1 && header.height >= 1)) return { error: notAnImage };
  const { type, form, width, height } = header;
  if (!endings.includes(ending))
    return { error: `is actually of the type ${type}. Name it with the ending .${endings[0]}.` };
  if (type === "image/png" && isAnimatedPng(bytes))
    return { error: "is an animated PNG, which can't be made smaller. Save it as WebP or GIF." };
  const error = form === "drawing" ? drawingError(bytes) : sizeError(header);
  return error === undefined
    ? { facts: { type, form, width, height, ...embeddedCaption(header) } }
    : { error };
}

interface Header extends Pick<Metadata, "exif" | "iptc" | "xmp"> {
  readonly type: string;
  readonly form: PictureForm;
  /** In pixels, of the image after its rotation. */
  readonly width: number;
  readonly height: number;
  /** The number of frames; one if the image does not move. */
  readonly frames: number;
}

function svgHeader(bytes: Buffer): Header | undefined {
  const size = svgSize(bytes);
  return size && { type: "image/svg+xml", form: "drawing", ...size, frames: 1, xmp: bytes };
}

/** Reads the header of an image of pixels; undefined for a file that could not be encoded later. */
async function pixelHeader(bytes: Buffer): Promise<Header | undefined> {
  const metadata = await metadataOf(bytes);
  if (metadata?.mediaType === undefined) return undefined;
  const { mediaType: type, exif, iptc, xmp, hasAlpha, pages = 1 } = metadata;
  // An AVIF may hold several images, of which browsers show the main one.
  const frames = type === "image/avif" ? 1 : pages;
  // Browsers turn an image that lies on its side, but no animation.
  const { width, height } = frames > 1 ? metadata : metadata.autoOrient;
  const isOpaque = type !== "image/gif" && !hasAlpha;
  const form = frames > 1 ? "animation" : isOpaque ? "photo" : "transparent";
  return { type, form, width, height, frames, exif, iptc, xmp: xmp ?? bytes };
}

async function metadataOf(bytes: Buffer): Promise<Metadata | undefined> {
  // A build without a new image does without.
  const { singleThreadedSharp } = await import("./encode.ts");
  try {
    return await singleThreadedSharp(bytes, { failOn: "error", limitInputPixels: false }).metadata();
  } catch {
    return undefined;
  }
}

/** Returns true if a PNG has the chunk that makes it move. https://www.w3.org/TR/png-3/#acTL-chunk */
function isAnimatedPng(bytes: Buffer): boolean {
  for (let at = 8; at + 12 <= bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    const name = bytes.toString("latin1", at + 4, at + 8);
    if (name === "acTL") return true;
    if (name === "IDAT") return false;
  }
  return false;
}

/** In bytes. A drawing is published without compression. */
const largestDrawing = 5_000_000;

/** The largest number of elements that a drawing may repeat. Browsers take about a second for as many. */
const mostRepeated = 200_000;

/** Returns what is wrong with a drawing that is too large or too slow to draw, or undefined. */
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

/** In millions of pixels. A larger image was never meant for a page, and could fill the memory. */
const largest = 100;

/** In pixels; the formats of the web hold no more. */
const longestSide = 65_000;

const highest = 16_000;

/** Returns what is wrong with a picture that would take too much memory or has a longer side than any format, or undefined. */
function sizeError({ width, height, frames }: Header): string | undefined {
  const pixels = width * height * frames;
  if (pixels > largest * 1e6)
    return `has ${Math.round(pixels / 1e6)} million pixels. Make it smaller: ${largest} million are the most, and 2000 across are plenty.`;
  return width > longestSide || height > highest
    ? `is ${width} pixels wide and ${height} high. Make it smaller: ${longestSide} across and ${highest} down are the most.`
    : undefined;
}
