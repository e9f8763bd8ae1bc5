/** A rectangle of a drawing; x and y are those of its top left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export function overlap(one: Box, other: Box): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}

export function isInside(box: Box, frame: Box): boolean {
  return (
    box.x >= frame.x &&
    box.y >= frame.y &&
    box.x + box.width <= frame.x + frame.width &&
    box.y + box.height <= frame.y + frame.height
  );
}

/** Returns points along the edges of a box, each edge divided into so many parts. */
export function edgePoints(
  { x, y, width, height }: Box,
  parts: number,
): readonly (readonly [number, number])[] {
  return Array.from({ length: parts + 1 }, (_, index) => index / parts).flatMap((part) => [
    [x + width * part, y],
    [x + width * part, y + height],
    [x, y + height * part],
    [x + width, y + height * part],
  ]);
}

/** Returns the smallest box around points. */
export function boxAround(points: readonly (readonly [number, number])[]): Box {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

/** Returns a box without a margin on each side. */
export function insetBox({ x, y, width, height }: Box, margin: number): Box {
  return {
    x: x + margin,
    y: y + margin,
    width: width - 2 * margin,
    height: height - 2 * margin,
  };
}

/**
 * Joins numbers of a path, with a space only where the next one would otherwise be read as part of the one before.
 * @example pathNumbers([10, -2, 0.5]) // "10-2 .5"
 */
export function pathNumbers(numbers: readonly number[]): string {
  return numbers
    .map(pathNumber)
    .reduce((text, next) => `${text}${text === "" || next.startsWith("-") ? "" : " "}${next}`, "");
}

/** Drops the leading zero, which a path does not need. */
function pathNumber(value: number): string {
  return String(value).replace(/^(-?)0\./, "$1.");
}

/** Rounds a coordinate to a tenth of a unit, which no eye can tell from the exact value. */
export function tenths(value: number): number {
  return Math.round(value * 10) / 10 + 0;
}
