import type { PlacedGlyph, ShapedText } from "./fonts.ts";
import { glyphCoverage } from "./glyph-coverage.ts";
import { outlineEdges } from "./glyph-outline.ts";
import { indexedPng } from "./indexed-png.ts";
import { mixedPalette } from "./palette.ts";

/** A letter in the middle of a square. */
export interface PlacedLetter {
  readonly shaped: ShapedText;
  /** The font size. */
  readonly size: number;
  /** The origin of the letter. */
  readonly left: number;
  readonly baseline: number;
}

/** Returns where a letter is that is as high as a part of a square, unless it is too wide for that. */
export function placedLetter(shaped: ShapedText, width: number, reach: number): PlacedLetter | undefined {
  const box = inkBox(shaped);
  if (!box) return undefined;
  const [across, down] = [box.right - box.left, box.bottom - box.top];
  // Whole pixels in height, and a base line on an edge of a pixel: small icons are sharp.
  const height = Math.max(1, Math.round(width * reach * Math.min(1, (down * mostAcross) / across)));
  const size = height / down;
  return {
    shaped,
    size,
    left: (width - across * size) / 2 - box.left * size,
    baseline: Math.round((width - height) / 2 - box.top * size),
  };
}

/** A letter is at most so wide, as a part of the height that it would have. */
const mostAcross = 1.1;

interface InkBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Returns the bounds of the outlines of a text in ems, y downwards; undefined if it has none. */
function inkBox({ glyphs }: ShapedText): InkBox | undefined {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { outline, x, y } of glyphs) {
    const edges = outlineEdges(outline);
    for (let at = 0; at < edges.length; at += 2) {
      const [across, down] = [(edges[at] ?? 0) + x, (edges[at + 1] ?? 0) - y];
      left = Math.min(left, across);
      right = Math.max(right, across);
      top = Math.min(top, down);
      bottom = Math.max(bottom, down);
    }
  }
  return right > left && bottom > top ? { left, top, right, bottom } : undefined;
}

interface IconColours {
  readonly ground: string;
  readonly letter: string;
}

/** Returns a square icon as PNG. Its width in pixels is even. Without a letter it has the lines of a page. */
export function letterPng(width: number, letter: PlacedLetter | undefined, colours: IconColours): Uint8Array {
  const levels = new Uint8Array(width * width);
  for (const glyph of letter?.shaped.glyphs ?? []) if (letter) addGlyph(levels, width, glyph, letter);
  if (!letter)
    for (const { x, y, width: across, height } of pageLines(width))
      for (let row = y; row < y + height; row += 1)
        levels.fill(last, row * width + x, row * width + x + across);
  const rows = new Uint8Array((1 + width / 2) * width);
  for (let row = 0; row < width; row += 1)
    for (let pair = 0; pair < width / 2; pair += 1) {
      const at = row * width + 2 * pair;
      rows[row * (1 + width / 2) + 1 + pair] = (levels[at] ?? 0) * 16 + (levels[at + 1] ?? 0);
    }
  const palette = mixedPalette(colours.ground, [{ colour: colours.letter, count: last }]);
  return indexedPng({ width, height: width, palette, rows });
}

/** The number of the last of 16 colours; the first is the ground. */
const last = 15;

function addGlyph(levels: Uint8Array, width: number, glyph: PlacedGlyph, letter: PlacedLetter): void {
  const { outline, x, y } = glyph;
  const origin = letter.left + x * letter.size;
  const column = 2 * Math.floor(origin / 2);
  const covered = glyphCoverage(outline, letter.size, origin - column);
  const first = Math.round(letter.baseline - y * letter.size) + covered.top;
  for (let row = 0; row < covered.height; row += 1)
    for (let at = 0; at < covered.width; at += 1) {
      const [across, down] = [column + covered.left + at, first + row];
      if (across < 0 || across >= width || down < 0 || down >= width) continue;
      const index = down * width + across;
      const level = Math.round((covered.shares[row * covered.width + at] ?? 0) * last);
      levels[index] = Math.min(last, (levels[index] ?? 0) + level);
    }
}

/** Returns the lines that stand for a page where no letter can be drawn: a headline and two lines of text. */
export function pageLines(width: number): readonly {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}[] {
  const unit = width / 16;
  return [
    { y: 4, height: 3 },
    { y: 9, height: 1 },
    { y: 11, height: 1 },
  ].map(({ y, height }) => ({
    x: Math.round(3 * unit),
    y: Math.round(y * unit),
    width: Math.round(10 * unit),
    height: Math.max(1, Math.round(height * unit)),
  }));
}
