import { boundedCache } from "../lib/cache.ts";
import { type GlyphOutline, outlineEdges } from "./glyph-outline.ts";

/** The part of each pixel that a glyph covers. Columns and rows are counted from the origin of the glyph, downwards. */
export interface Coverage {
  /** Even. */
  readonly left: number;
  readonly top: number;
  /** Even. */
  readonly width: number;
  readonly height: number;
  /** From 0 to 1, row by row. */
  readonly shares: Float32Array;
}

/**
 * Returns the coverage of a glyph in a font size in pixels, moved to the right by some pixels. Each edge of the outline adds
 * the exact area between itself and the right end of each pixel that it crosses, downwards as positive and upwards as
 * negative. The sums from left to right are the coverage, as in FreeType's rasterizer.
 */
export function glyphCoverage(outline: GlyphOutline, size: number, shift: number): Coverage {
  const edges = edgesOf(outline.id, () => outlineEdges(outline)).map((length, index) =>
    index % 2 === 0 ? length * size + shift : length * size,
  );
  const { left, top, width, height } = boxOf(edges);
  const areas = new Float32Array(width * height);
  for (let at = 0; at < edges.length; at += 4)
    addEdge(areas, width, {
      x1: (edges[at] ?? 0) - left,
      y1: (edges[at + 1] ?? 0) - top,
      x2: (edges[at + 2] ?? 0) - left,
      y2: (edges[at + 3] ?? 0) - top,
    });
  for (let row = 0; row < height; row += 1) {
    let sum = 0;
    for (let at = row * width; at < (row + 1) * width; at += 1) {
      sum += areas[at] ?? 0;
      // Where contours overlap, the sum is more than a pixel.
      areas[at] = Math.min(1, Math.abs(sum));
    }
  }
  return { left, top, width, height, shares: areas };
}

/** Each glyph is needed in several sizes and positions. */
const edgesOf = boundedCache<Float64Array>(1_000);

/** Returns the pixels that edges may touch. */
function boxOf(edges: Float64Array): Omit<Coverage, "shares"> {
  if (edges.length === 0) return { left: 0, top: 0, width: 0, height: 0 };
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let at = 0; at < edges.length; at += 2) {
    const [x, y] = [edges[at] ?? 0, edges[at + 1] ?? 0];
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  const box = { left: 2 * Math.floor(left / 2), top: Math.floor(top) };
  // The last sum of a row is at the right of its last edge.
  return { ...box, width: 2 * Math.ceil((right + 1 - box.left) / 2), height: Math.ceil(bottom) - box.top };
}

interface Edge {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** Adds the areas at the right of an edge, as the differences of neighbouring pixels. */
function addEdge(areas: Float32Array, width: number, { x1, y1, x2, y2 }: Edge): void {
  const [upper, lower] = [Math.min(y1, y2), Math.max(y1, y2)];
  const slope = (x2 - x1) / (y2 - y1);
  for (let row = Math.floor(upper); row < lower; row += 1) {
    const [from, to] = [Math.max(upper, row), Math.min(lower, row + 1)];
    const [one, other] = [x1 + (from - y1) * slope, x1 + (to - y1) * slope];
    const [left, right] = [Math.min(one, other), Math.max(one, other)];
    const height = y2 > y1 ? to - from : from - to;
    let before = 0;
    let share = 0;
    for (let column = Math.floor(left); column <= right + 1; column += 1) {
      const sum = areaBefore(column + 1, left, right);
      const next = sum - before;
      const at = row * width + column;
      areas[at] = (areas[at] ?? 0) + height * (next - share);
      before = sum;
      share = next;
    }
  }
}

/** Returns the area between an edge and a column at its right, for each pixel of the edge's height. */
function areaBefore(column: number, left: number, right: number): number {
  if (column <= left) return 0;
  return column < right ? (column - left) ** 2 / (2 * (right - left)) : column - (left + right) / 2;
}
