import type { Page } from "playwright-core";
import { type Box, emptyBoxes } from "./empty-boxes.ts";
import { leafBoxes } from "./leaf-boxes.ts";

/** In CSS pixels. A column is wider. Narrower boxes are gutters, and what stands empty behind short lines. */
const least = { width: 210, height: 97 };

/** Returns the holes of a front page: boxes in its blocks, and between two of them, that are empty for more than 96 pixels. */
export const holeErrors = async (page: Page): Promise<readonly string[]> => {
  const blocks = await leafBoxes(page);
  const areas = blocks.map(areaOf);
  const holes = [
    ...blocks.flatMap((boxes) => emptyBoxes(areaOf(boxes), boxes, least)),
    ...(areas.length > 1
      ? emptyBoxes(areaOf(areas), areas, { width: areaWidth(areas), height: least.height })
      : []),
  ];
  return apart(holes).map(
    ({ left, top, right, bottom }) =>
      `a hole of ${Math.round(right - left)} by ${Math.round(bottom - top)} at ${Math.round(left)}, ${Math.round(top)}`,
  );
};

const areaOf = (boxes: readonly Box[]): Box => ({
  left: Math.min(...boxes.map(({ left }) => left)),
  top: Math.min(...boxes.map(({ top }) => top)),
  right: Math.max(...boxes.map(({ right }) => right)),
  bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
});

const areaWidth = (boxes: readonly Box[]): number => {
  const { left, right } = areaOf(boxes);
  return right - left;
};

const size = ({ left, top, right, bottom }: Box): number => (right - left) * (bottom - top);

/** Returns the largest boxes, without those that lie across a larger one. */
const apart = (boxes: readonly Box[]): readonly Box[] => {
  const kept: Box[] = [];
  for (const box of [...boxes].sort((one, other) => size(other) - size(one)))
    if (
      !kept.some(
        ({ left, top, right, bottom }) =>
          box.left < right && box.right > left && box.top < bottom && box.bottom > top,
      )
    )
      kept.push(box);
  return kept.sort((one, other) => one.top - other.top);
};
