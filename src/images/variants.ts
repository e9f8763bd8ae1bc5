import type { Focus, PictureFile } from "../model/image.ts";
import { type Crop, cropBox, cropOf, crops, widthLimit, widthsUpTo } from "./crops.ts";

/** The files of one picture in one crop, in several widths and formats. */
export interface ImageVariants {
  readonly source: PictureFile;
  /** The beginning of each file's url; root-relative: /pictures/harbour-1f3a9c0d2b-wide. */
  readonly stem: string;
  /** Width and height to each other, of the part that is shown; undefined for the whole picture. */
  readonly ratio?: readonly [number, number] | undefined;
  readonly focus?: Focus | undefined;
  /**
   * The size of the pixels from which all files with this stem are made. So a file has the same bytes whichever crop it is
   * wanted for.
   */
  readonly madeFrom: { readonly width: number; readonly height: number };
  /** In pixels, the smallest first. */
  readonly widths: readonly number[];
  /** The best first. Everything understands the last. */
  readonly endings: readonly Ending[];
  /** The width of the largest file, in pixels. */
  readonly width: number;
  readonly height: number;
  /** The files of an animation move if it is published whole. */
  readonly motion: "moving" | "still";
}

/** Returns the files of a picture in a crop. A drawing is never cropped, and a crop does not move. */
export function imageVariants(
  source: PictureFile & { readonly focus?: Focus | undefined },
  crop: Crop | "moving",
): ImageVariants {
  if (source.form === "drawing") return drawingSet(source);
  if (crop === "moving") return movingSet(source);
  const { ratio, widths: steps, formats } = cropOf(crop);
  const { focus, name } = source;
  const box = ratio && cropBox({ ...source, ratio });
  const position = box && focus ? `-${focus.x}-${focus.y}` : "";
  const limit = box?.width ?? widthLimit(source);
  const widths = widthsUpTo(limit, steps);
  const width = widths.at(-1) ?? source.width;
  const height = heightOf(width, box ?? source);
  // If a crop is the whole picture in the same widths, its files are those of the whole picture.
  const isUncropped = !box && (steps === crops.whole.widths || steps === crops.large.widths);
  return {
    source,
    stem: isUncropped ? `/pictures/${name}` : `/pictures/${name}-${crop}${position}`,
    ratio: box && ratio,
    focus,
    madeFrom: isUncropped ? largestSize(source) : { width, height },
    widths,
    endings: endingsFor(source, formats),
    width,
    height,
    motion: "still",
  };
}

function largestSize(source: PictureFile): ImageVariants["madeFrom"] {
  const width = widthsUpTo(widthLimit(source), crops.large.widths).at(-1) ?? source.width;
  return { width, height: heightOf(width, source) };
}

function drawingSet(source: PictureFile): ImageVariants {
  const { width, height, name } = source;
  const stem = `/pictures/${name}`;
  const size = { width, height };
  return { source, stem, madeFrom: size, widths: [width], endings: ["svg"], ...size, motion: "still" };
}

/** In pixels. Animations are large files, so there are fewer widths. */
const movingWidths = [480, 960] as const;

function movingSet(source: PictureFile): ImageVariants {
  const widths = widthsUpTo(source.width, movingWidths);
  const width = widths.at(-1) ?? source.width;
  const size = { width, height: heightOf(width, source) };
  return {
    source,
    stem: `/pictures/${source.name}-moving`,
    madeFrom: size,
    widths,
    endings: source.type === "image/gif" ? ["webp", "gif"] : ["webp"],
    ...size,
    motion: "moving",
  };
}

function heightOf(width: number, { width: whole, height }: Pick<PictureFile, "width" | "height">): number {
  return Math.max(1, Math.round((width * height) / whole));
}

function endingsFor(source: PictureFile, formats: ReturnType<typeof cropOf>["formats"]): readonly Ending[] {
  if (formats === "webp") return ["webp"];
  const endings = formatsFor(source);
  return formats === "all" ? endings : endings.slice(-1);
}

/**
 * Returns the formats of a picture that does not move, the best first: AVIF, and one for the few browsers without it. JPEG has
 * no transparency.
 */
function formatsFor({ form, type }: Pick<PictureFile, "form" | "type">): readonly Ending[] {
  const isOpaque = form === "photo" || (form === "animation" && type !== "image/gif");
  return ["avif", isOpaque ? "jpg" : "png"];
}

/** One encoded file of a picture. */
export interface ImageVariant {
  /** Root-relative. */
  readonly url: string;
  readonly set: ImageVariants;
  readonly width: number;
  readonly ending: Ending;
  /** A picture as PNG that is put under it. Both are as wide. */
  readonly band?: Uint8Array;
}

/** Returns the files of some sets of one picture, each once. */
export function variantsIn(sets: readonly ImageVariants[]): readonly ImageVariant[] {
  const byUrl = new Map<string, ImageVariant>();
  for (const set of sets)
    for (const width of set.widths)
      for (const ending of set.endings) {
        const url = variantUrl(set, { width, ending });
        byUrl.set(url, { url, set, width, ending });
      }
  return [...byUrl.values()].sort((one, other) => (one.url < other.url ? -1 : 1));
}

/** The width and the format of one file of a set. */
interface VariantKey {
  readonly width: number;
  readonly ending: Ending;
}

/**
 * Returns the url of one file of a set; root-relative.
 * @example variantUrl({ stem: "/pictures/harbour-1f3a9c0d2b" }, { width: 480, ending: "avif" })
 * // "/pictures/harbour-1f3a9c0d2b-480.avif"
 */
function variantUrl({ stem }: Pick<ImageVariants, "stem">, { width, ending }: VariantKey): string {
  return `${stem}-${width}.${ending}`;
}

/** The file of a picture for readers that know no other format. */
interface PlainVariant {
  /** Root-relative. */
  readonly url: string;
  readonly type: string;
  readonly width: number;
  readonly height: number;
}

/** The media types of published pictures. */
const mediaTypes: Readonly<Record<Ending, string>> = {
  avif: "image/avif",
  webp: "image/webp",
  jpg: "image/jpeg",
  png: "image/png",
  gif: "image/gif",
  svg: "image/svg+xml",
};

/** Returns the largest file of a set in the format that everything understands. */
export function plainVariant(set: ImageVariants): PlainVariant {
  const { endings, width, height } = set;
  const ending = endings.at(-1) ?? "jpg";
  return { url: variantUrl(set, { width, ending }), type: mediaTypes[ending], width, height };
}

/** Returns the files of a whole picture. They move if the picture does. */
export function uncropped(source: PictureFile): ImageVariants {
  return imageVariants(source, source.form === "animation" ? "moving" : "whole");
}

/**
 * Returns the files of a set in the one format that is the fastest to encode, for a preview. AVIF takes ten times as long as
 * JPEG. Each file is the same as on the published site.
 */
export function previewVariants(set: ImageVariants): ImageVariants {
  return set.motion === "moving" ? set : { ...set, endings: set.endings.slice(-1) };
}

/** The extensions of published pictures. */
export type Ending = "avif" | "webp" | "jpg" | "png" | "gif" | "svg";
