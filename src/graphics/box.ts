/** A rectangle of a drawing; x and y are those of its top left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const overlap = (one: Box, other: Box): boolean =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height;

export const isInside = (box: Box, frame: Box): boolean =>
  box.x >= frame.x &&
  box.y >= frame.y &&
  box.x + box.width <= frame.x + frame.width &&
  box.y + box.height <= frame.y + frame.height;

/** Points along the edges of a box, which is divided into so many parts each way. */
export const edgePoints = (
  { x, y, width, height }: Box,
  parts: number,
): readonly (readonly [number, number])[] =>
  Array.from({ length: parts + 1 }, (_, index) => index / parts).flatMap((part) => [
    [x + width * part, y],
    [x + width * part, y + height],
    [x, y + height * part],
    [x + width, y + height * part],
  ]);

/** The smallest box around points. */
export const boxAround = (points: readonly (readonly [number, number])[]): Box => {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
};

/** What of a box is at least so far from its edges. */
export const inner = ({ x, y, width, height }: Box, far: number): Box => ({
  x: x + far,
  y: y + far,
  width: width - 2 * far,
  height: height - 2 * far,
});
