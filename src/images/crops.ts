import type { Focus } from "../model/image.ts";

/**
 * Widths in pixels. A screen of double density takes the smaller of two if it is nearer, by their geometric mean: with these,
 * what our pages show has nine tenths of its pixels at least, and never far too many.
 */
const steps = [320, 480, 640, 880, 1160, 1600] as const;

/** For what may be as wide as a large window, on screens of double density too. */
const largeSteps = [...steps, 2560] as const;

/** The shape of a crop, and the widths in which it is made. */
interface CropRule {
  /** Width and height to each other; undefined for the whole picture. */
  readonly ratio?: readonly [number, number];
  /** In pixels. A picture that is narrower ends the list with its own width. */
  readonly widths: readonly number[];
  /**
   * Every format that a browser may choose from, the one that everything understands, or WebP alone: of small files a second
   * format would save few bytes.
   */
  readonly formats: "all" | "plain" | "webp";
}

/** The crops that pages and machines show. */
export const crops = {
  /** In the column of a text. */
  whole: { widths: steps, formats: "all" },
  /** At the head of an article, and wider than the column of a text. */
  large: { widths: largeSteps, formats: "all" },
  /** On cards. */
  wide: { ratio: [16, 9], widths: steps, formats: "all" },
  /** In small places of 80 to 160 pixels, beside a headline. */
  thumb: { ratio: [1, 1], widths: [96, 128, 192, 256, 320], formats: "webp" },
  /** For portraits of authors, and for the small faces beside opinion. */
  portrait: { ratio: [1, 1], widths: [80, 160, 320, 480], formats: "all" },
  /** On social cards, above a band that names the publication. */
  card: { ratio: [20, 9], widths: [1200], formats: "plain" },
  /** For search engines, beside the wide one. */
  classic: { ratio: [4, 3], widths: [1200], formats: "plain" },
  square: { ratio: [1, 1], widths: [1200], formats: "plain" },
} as const satisfies Readonly<Record<string, CropRule>>;

export type Crop = keyof typeof crops;

/** Returns a crop as the type that all crops have in common. */
export function cropOf(crop: Crop): CropRule {
  return crops[crop];
}

/** A part of a picture, in pixels from its upper left corner. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const middle: Focus = { x: 50, y: 50 };

/** Of pictures that are taller than wide, or square. They mostly show people, whose faces are in the upper third. */
const high: Focus = { x: 50, y: 30 };

/** Returns true if a crop in the shape of a card takes away nearly half of a picture's height, or more. */
export function isTall({ width, height }: Pick<Box, "width" | "height">): boolean {
  return height >= width;
}

interface CropRequest {
  readonly width: number;
  readonly height: number;
  /** Width and height to each other. */
  readonly ratio: readonly [number, number];
  readonly focus?: Focus | undefined;
}

/** The part of a picture that may differ from the ratio without a crop. */
const tolerance = 0.01;

/**
 * Returns the largest part of a picture that has a ratio, as close to its focus as the edges allow; undefined if that is
 * the whole picture. Without a focus it is the middle, or the upper part of a tall picture.
 * @example cropBox({ width: 1600, height: 1600, ratio: [16, 9], focus: { x: 50, y: 0 } })
 * // { left: 0, top: 0, width: 1600, height: 900 }
 */
export function cropBox({ width, height, ratio, focus: given }: CropRequest): Box | undefined {
  const focus = given ?? (isTall({ width, height }) ? high : middle);
  const wanted = ratio[0] / ratio[1];
  if (Math.abs(width / height / wanted - 1) <= tolerance) return undefined;
  const isTooWide = width / height > wanted;
  const size = isTooWide
    ? { width: Math.max(1, Math.round(height * wanted)), height }
    : { width, height: Math.max(1, Math.round(width / wanted)) };
  return { left: placed(size.width, width, focus.x), top: placed(size.height, height, focus.y), ...size };
}

function placed(length: number, whole: number, share: number): number {
  return Math.min(whole - length, Math.max(0, Math.round((whole * share) / 100 - length / 2)));
}

/**
 * A step above this part of the limit is left out, since its file would hardly be smaller. So the last width is at most 1.6 times
 * the one before.
 */
const nearly = 0.94;

/**
 * Returns the widths of a list that do not enlarge a picture. Its own width comes last, unless the list ends before that.
 * @example widthsUpTo(1000, [320, 480, 720, 1080]) // [320, 480, 720, 1000]
 */
export function widthsUpTo(limit: number, steps: readonly number[]): readonly number[] {
  const last = Math.min(limit, steps.at(-1) ?? limit);
  return [...steps.filter((step) => step < last * nearly), last];
}

/** In pixels. A taller file would be far taller than a window, unless it is an infographic, whose text must be readable. */
const mostHeight = 1920;

const leastLimit = 1080;

/**
 * Returns the width in pixels that no file of a whole picture exceeds.
 * @example widthLimit({ width: 4000, height: 6000 }) // 1280
 */
export function widthLimit({ width, height }: Pick<Box, "width" | "height">): number {
  return Math.min(width, Math.max(leastLimit, Math.round((mostHeight * width) / height)));
}

/** In pixels, so that the pixels of a panorama fit into memory. */
const mostPixels = 16_000_000;

/**
 * Returns the size in pixels in which a picture is decoded: the smallest from which every crop can be made, whichever of them
 * are needed.
 */
export function decodedSize({ width, height }: Pick<Box, "width" | "height">): Pick<Box, "width" | "height"> {
  const needs = Object.values<CropRule>(crops).map(({ ratio, widths }) => {
    const across = (ratio && cropBox({ width, height, ratio })?.width) ?? width;
    const limit = ratio ? across : widthLimit({ width, height });
    return (widthsUpTo(limit, widths).at(-1) ?? across) / across;
  });
  const scale = Math.min(1, Math.max(...needs), Math.sqrt(mostPixels / (width * height)));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/**
 * Parses a focus as editors write it. Returns the middle if it is none.
 * @example parseFocus("30% 40%") // { x: 30, y: 40 }
 */
export function parseFocus(text: string): Focus {
  const [x = 50, y = 50] = text.split(" ").map((share) => Number.parseInt(share, 10));
  return { x, y };
}
