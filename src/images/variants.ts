import type { Focus, PictureFile } from "../model/image.ts";
import { type Box, type Crop, cropBox, cropOf, crops, widthsUpTo } from "./crops.ts";

/** What is published of one picture in one cut: the same in several widths and formats. */
export interface ImageVariants {
  readonly source: PictureFile;
  /** Begins the address of each file; root-relative: /pictures/harbour-1f3a9c0d2b-wide. */
  readonly stem: string;
  /** The part of the picture that is shown; all of it if undefined. */
  readonly box?: Box | undefined;
  /** In pixels, the smallest first. */
  readonly widths: readonly number[];
  /** The best first; the last is for whatever understands no other. */
  readonly endings: readonly Ending[];
  /** Of the largest, in pixels. */
  readonly width: number;
  readonly height: number;
  /** Whether the files move. */
  readonly motion: "moving" | "still";
}

/** What is published of a picture in a cut. A drawing is never cut, and what is cut does not move. */
export function imageVariants(
  source: PictureFile & { readonly focus?: Focus | undefined },
  crop: Crop | "moving",
): ImageVariants {
  if (source.form === "drawing") return drawingSet(source);
  if (crop === "moving") return movingSet(source);
  const { ratio, widths: steps, formats } = cropOf(crop);
  const { focus, name } = source;
  const box = ratio && cropBox({ ...source, ratio });
  const place = box && focus ? `-${focus.x}-${focus.y}` : "";
  const widths = widthsUpTo(box?.width ?? source.width, steps);
  const width = widths.at(-1) ?? source.width;
  const endings = formatsFor(source);
  // Where a cut is the whole picture in the same widths, its files are those of the whole picture.
  const isWhole = !box && steps === crops.whole.widths;
  return {
    source,
    stem: isWhole ? `/pictures/${name}` : `/pictures/${name}-${crop}${place}`,
    box,
    widths,
    endings: formats === "all" ? endings : endings.slice(-1),
    width,
    height: heightOf(width, box ?? source),
    motion: "still",
  };
}

function drawingSet(source: PictureFile): ImageVariants {
  const { width, height, name } = source;
  const stem = `/pictures/${name}`;
  return { source, stem, widths: [width], endings: ["svg"], width, height, motion: "still" };
}

/** Moving pictures are heavy, and so come in fewer widths. */
const movingWidths = [480, 960] as const;

function movingSet(source: PictureFile): ImageVariants {
  const widths = widthsUpTo(source.width, movingWidths);
  const width = widths.at(-1) ?? source.width;
  return {
    source,
    stem: `/pictures/${source.name}-moving`,
    widths,
    endings: source.type === "image/gif" ? ["webp", "gif"] : ["webp"],
    width,
    height: heightOf(width, source),
    motion: "moving",
  };
}

function heightOf(width: number, { width: whole, height }: Pick<PictureFile, "width" | "height">): number {
  return Math.max(1, Math.round((width * height) / whole));
}

/** The formats of a picture that stands still, the best first; JPEG knows of no transparency. */
function formatsFor({ form, type }: Pick<PictureFile, "form" | "type">): readonly Ending[] {
  const isOpaque = form === "photo" || (form === "animation" && type !== "image/gif");
  return ["avif", "webp", isOpaque ? "jpg" : "png"];
}

/** One file that is made of a picture. */
export interface ImageVariant {
  /** Root-relative. */
  readonly url: string;
  readonly set: ImageVariants;
  readonly width: number;
  readonly ending: Ending;
}

/** The files of some sets of one picture, each once, by url. */
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

/** Which of a set's files is meant. */
interface Choice {
  readonly width: number;
  readonly ending: Ending;
}

/**
 * The address of one file of a set; root-relative.
 * @example variantUrl({ stem: "/pictures/harbour-1f3a9c0d2b" }, { width: 480, ending: "webp" })
 * // "/pictures/harbour-1f3a9c0d2b-480.webp"
 */
function variantUrl({ stem }: Pick<ImageVariants, "stem">, { width, ending }: Choice): string {
  return `${stem}-${width}.${ending}`;
}

/** One file of a picture. */
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

/** The largest file of a set in the format that everything understands. */
export function plainVariant(set: ImageVariants): PlainVariant {
  const { endings, width, height } = set;
  const ending = endings.at(-1) ?? "jpg";
  return { url: variantUrl(set, { width, ending }), type: mediaTypes[ending], width, height };
}

/** What is published of all of a picture, which moves if the picture does. */
export function uncropped(source: PictureFile): ImageVariants {
  return imageVariants(source, source.form === "animation" ? "moving" : "whole");
}

/**
 * The same pictures in the one format that takes the least time, for a preview; AVIF takes ten times that of all others.
 * What is made is what the published site has under that name.
 */
export function previewVariants(set: ImageVariants): ImageVariants {
  return set.motion === "moving" ? set : { ...set, endings: set.endings.slice(-1) };
}

/** How the names of published pictures end. */
export type Ending = "avif" | "webp" | "jpg" | "png" | "gif" | "svg";
