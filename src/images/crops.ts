import type { Focus } from "../model/image.ts";

/** Widths in pixels, each half as large again as the one before. So a browser never fetches much more than it shows. */
const steps = [320, 480, 720, 1080, 1600] as const;

/** The shape of a crop, and the widths in which it is made. */
interface CropRule {
  /** Width and height to each other; undefined for the whole picture. */
  readonly ratio?: readonly [number, number];
  /** In pixels. A picture that is narrower ends the list with its own width. */
  readonly widths: readonly number[];
  /** Every format that a browser may choose from, or the one that everything understands. */
  readonly formats: "all" | "plain";
}

/** The crops that pages and machines show. */
export const crops = {
  /** In articles. */
  whole: { widths: steps, formats: "all" },
  /** On cards. */
  wide: { ratio: [16, 9], widths: steps, formats: "all" },
  /** For portraits of authors. */
  portrait: { ratio: [1, 1], widths: [160, 320, 480], formats: "all" },
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
 * the whole picture.
 * @example cropBox({ width: 1600, height: 1600, ratio: [16, 9], focus: { x: 50, y: 0 } })
 * // { left: 0, top: 0, width: 1600, height: 900 }
 */
export function cropBox({ width, height, ratio, focus = middle }: CropRequest): Box | undefined {
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

/** A step above this part of the limit is left out, since its file would hardly be smaller. */
const nearly = 0.9;

/**
 * Returns the widths of a list that do not enlarge a picture. Its own width comes last, unless the list ends before that.
 * @example widthsUpTo(1000, [320, 480, 720, 1080]) // [320, 480, 720, 1000]
 */
export function widthsUpTo(limit: number, steps: readonly number[]): readonly number[] {
  const last = Math.min(limit, steps.at(-1) ?? limit);
  return [...steps.filter((step) => step < last * nearly), last];
}

/**
 * Parses a focus as editors write it. Returns the middle if it is none.
 * @example parseFocus("30% 40%") // { x: 30, y: 40 }
 */
export function parseFocus(text: string): Focus {
  const [x = 50, y = 50] = text.split(" ").map((share) => Number.parseInt(share, 10));
  return { x, y };
}
