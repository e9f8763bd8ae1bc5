import type { Focus } from "../model/picture.ts";

/** A part of a picture, in pixels from its upper left corner. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

interface CropFacts {
  readonly width: number;
  readonly height: number;
  /** Width and height to each other. */
  readonly ratio: readonly [number, number];
  readonly focus?: Focus | undefined;
}

const middle: Focus = { x: 50, y: 50 };

/** So small a part may be lost to the edge without a crop. */
const tolerance = 0.01;

const placed = (length: number, whole: number, share: number): number =>
  Math.min(whole - length, Math.max(0, Math.round((whole * share) / 100 - length / 2)));

/**
 * The largest part of a picture that has a certain shape, as near to its focus as the edges allow; undefined where
 * that is the whole.
 * @example cropBox({ width: 1600, height: 1600, ratio: [16, 9], focus: { x: 50, y: 0 } })
 * // { left: 0, top: 0, width: 1600, height: 900 }
 */
export const cropBox = ({ width, height, ratio, focus = middle }: CropFacts): Box | undefined => {
  const wanted = ratio[0] / ratio[1];
  if (Math.abs(width / height / wanted - 1) <= tolerance) return undefined;
  const isTooWide = width / height > wanted;
  const size = isTooWide
    ? { width: Math.max(1, Math.round(height * wanted)), height }
    : { width, height: Math.max(1, Math.round(width / wanted)) };
  return { left: placed(size.width, width, focus.x), top: placed(size.height, height, focus.y), ...size };
};
