import type { Focus, PictureFile } from "../model/image.ts";
import { type Box, type Cut, cropBox, cuts, cuttingOf, widthsUpTo } from "./crops.ts";

/** What is published of one picture in one cut: the same in several widths and formats. */
export interface RenditionSet {
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
export function renditionSet(
  source: PictureFile & { readonly focus?: Focus | undefined },
  cut: Cut | "moving",
): RenditionSet {
  if (source.form === "drawing") return drawingSet(source);
  if (cut === "moving") return movingSet(source);
  const { ratio, widths: steps, formats } = cuttingOf(cut);
  const { focus, name } = source;
  const box = ratio && cropBox({ ...source, ratio });
  const place = box && focus ? `-${focus.x}-${focus.y}` : "";
  const widths = widthsUpTo(box?.width ?? source.width, steps);
  const width = widths.at(-1) ?? source.width;
  const endings = endingsOf(source);
  // Where a cut is the whole picture in the same widths, its files are those of the whole picture.
  const isWhole = !box && steps === cuts.whole.widths;
  return {
    source,
    stem: isWhole ? `/pictures/${name}` : `/pictures/${name}-${cut}${place}`,
    box,
    widths,
    endings: formats === "all" ? endings : endings.slice(-1),
    width,
    height: heightOf(width, box ?? source),
    motion: "still",
  };
}

function drawingSet(source: PictureFile): RenditionSet {
  const { width, height, name } = source;
  const stem = `/pictures/${name}`;
  return { source, stem, widths: [width], endings: ["svg"], width, height, motion: "still" };
}

/** Moving pictures are heavy, and so come in fewer widths. */
const movingWidths = [480, 960] as const;

function movingSet(source: PictureFile): RenditionSet {
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
function endingsOf({ form, type }: Pick<PictureFile, "form" | "type">): readonly Ending[] {
  const isOpaque = form === "photo" || (form === "animation" && type !== "image/gif");
  return ["avif", "webp", isOpaque ? "jpg" : "png"];
}

/** One file that is made of a picture. */
export interface Rendition {
  /** Root-relative. */
  readonly url: string;
  readonly set: RenditionSet;
  readonly width: number;
  readonly ending: Ending;
}

/** The files of some sets of one picture, each once, by url. */
export function renditionsIn(sets: readonly RenditionSet[]): readonly Rendition[] {
  const byUrl = new Map<string, Rendition>();
  for (const set of sets)
    for (const width of set.widths)
      for (const ending of set.endings) {
        const url = renditionUrl(set, { width, ending });
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
 * @example renditionUrl({ stem: "/pictures/harbour-1f3a9c0d2b" }, { width: 480, ending: "webp" })
 * // "/pictures/harbour-1f3a9c0d2b-480.webp"
 */
function renditionUrl({ stem }: Pick<RenditionSet, "stem">, { width, ending }: Choice): string {
  return `${stem}-${width}.${ending}`;
}

/** One file of a picture. */
interface PlainRendition {
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
export function plainRendition(set: RenditionSet): PlainRendition {
  const { endings, width, height } = set;
  const ending = endings.at(-1) ?? "jpg";
  return { url: renditionUrl(set, { width, ending }), type: mediaTypes[ending], width, height };
}

/** What is published of all of a picture, which moves if the picture does. */
export function wholePicture(source: PictureFile): RenditionSet {
  return renditionSet(source, source.form === "animation" ? "moving" : "whole");
}

/**
 * The same pictures in the one format that takes the least time, for a preview; AVIF takes ten times that of all others.
 * What is made is what the published site has under that name.
 */
export function quickSet(set: RenditionSet): RenditionSet {
  return set.motion === "moving" ? set : { ...set, endings: set.endings.slice(-1) };
}

/** How the names of published pictures end. */
export type Ending = "avif" | "webp" | "jpg" | "png" | "gif" | "svg";
