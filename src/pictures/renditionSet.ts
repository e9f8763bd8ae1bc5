import type { Focus, PictureFile } from "../model/picture.ts";
import { type Box, cropBox } from "./cropBox.ts";
import { type Cut, cuts, cuttingOf } from "./cuts.ts";
import { type Ending, endingsOf } from "./endingsOf.ts";
import { widthsUpTo } from "./widthsUpTo.ts";

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

/** Moving pictures are heavy, and so come in fewer widths. */
const movingWidths = [480, 960] as const;

const heightOf = (width: number, { width: whole, height }: Pick<PictureFile, "width" | "height">): number =>
  Math.max(1, Math.round((width * height) / whole));

const drawingSet = (source: PictureFile): RenditionSet => {
  const { width, height, name } = source;
  const stem = `/pictures/${name}`;
  return { source, stem, widths: [width], endings: ["svg"], width, height, motion: "still" };
};

const movingSet = (source: PictureFile): RenditionSet => {
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
};

/** What is published of a picture in a cut. A drawing is never cut, and what is cut does not move. */
export const renditionSet = (
  source: PictureFile & { readonly focus?: Focus | undefined },
  cut: Cut | "moving",
): RenditionSet => {
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
};
