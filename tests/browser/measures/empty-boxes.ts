/** A rectangle of a page, in CSS pixels from its upper left corner. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

interface LeastSize {
  readonly width: number;
  readonly height: number;
}

/** Edges that are so close count as one: browsers place boxes at fractions of pixels. */
const tolerance = 2;

/**
 * Returns the empty parts of an area that are at least so wide and so high, each as large as the boxes around it allow, from
 * the top. An empty part that lies within another one is left out.
 */
export const emptyBoxes = (area: Box, boxes: readonly Box[], least: LeastSize): readonly Box[] => {
  const lefts = distinct([area.left, ...boxes.map(({ right }) => right)]);
  const rights = distinct([area.right, ...boxes.map(({ left }) => left)]);
  const found = lefts.flatMap((left) =>
    rights
      .filter((right) => right - left >= least.width)
      .flatMap((right) => gapsBetween({ ...area, left, right }, boxes, least.height)),
  );
  return found
    .filter(
      (one, index) =>
        !found.some((other, at) => isWithin(one, other) && (!isWithin(other, one) || at < index)),
    )
    .sort((one, other) => one.top - other.top || one.left - other.left);
};

/** Returns the empty parts of a strip that are as wide as the strip. */
const gapsBetween = (strip: Box, boxes: readonly Box[], height: number): readonly Box[] => {
  const inside = boxes
    .filter(({ left, right }) => right > strip.left + tolerance && left < strip.right - tolerance)
    .sort((one, other) => one.top - other.top);
  const gaps: Box[] = [];
  let top = strip.top;
  for (const box of [...inside, { ...strip, top: strip.bottom }]) {
    if (box.top - top >= height) gaps.push({ ...strip, top, bottom: box.top });
    top = Math.max(top, box.bottom);
  }
  return gaps;
};

const distinct = (edges: readonly number[]): readonly number[] => {
  const kept: number[] = [];
  for (const edge of [...edges].sort((one, other) => one - other))
    if (edge - (kept.at(-1) ?? Number.NEGATIVE_INFINITY) > tolerance) kept.push(edge);
  return kept;
};

const isWithin = (inner: Box, outer: Box): boolean =>
  inner.left >= outer.left - tolerance &&
  inner.right <= outer.right + tolerance &&
  inner.top >= outer.top - tolerance &&
  inner.bottom <= outer.bottom + tolerance;
