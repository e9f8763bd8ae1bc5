import { boundedCache } from "../lib/cache.ts";
import { type CardBox, type CardColour, type CardLayer, type CardLine, card } from "./card-layout.ts";
import type { PlacedGlyph } from "./fonts.ts";
import { type Coverage, glyphCoverage } from "./glyph-coverage.ts";

/** A card as the rows of a PNG with four bits a pixel. Paper is 0; `shades` has the other numbers. */
interface CardBitmap {
  /** Valid until the next one is drawn. */
  readonly rows: Uint8Array;
  /** The first row with something else than paper, and the one behind the last. */
  readonly top: number;
  readonly bottom: number;
}

/** Draws the layers of a card. */
export function cardBitmap(layers: readonly CardLayer[]): CardBitmap {
  rows.fill(0);
  let top: number = card.height;
  let bottom = 0;
  for (const { boxes, lines } of layers) {
    const drawn = [
      ...boxes.map(drawBox),
      ...lines.flatMap((line) => line.shaped.glyphs.map((glyph) => drawGlyph(glyph, line))),
    ];
    for (const { y, height } of drawn) {
      if (height === 0) continue;
      top = Math.min(top, y);
      bottom = Math.max(bottom, y + height);
    }
  }
  return { rows, top, bottom };
}

/** The shades of each colour: the number before the lightest, and how many there are. */
export const shades = {
  ink: { paper: 0, count: 8 },
  accent: { paper: 8, count: 7 },
} as const;

/** One byte for the filter of PNG, then one for each two pixels. */
export const rowBytes = 1 + card.width / 2;

/** All cards are drawn here, one after the other: to clear memory takes less time than to get some. */
const rows = new Uint8Array(rowBytes * card.height);

function pixelPair(left: number, right: number): number {
  return left * 16 + right;
}

/** The rows that something was drawn on. */
interface DrawnRows {
  readonly y: number;
  readonly height: number;
}

function drawBox({ x, y, width, height, colour }: CardBox): DrawnRows {
  const { paper, count } = shades[colour];
  for (let row = y; row < y + height; row += 1) {
    const from = row * rowBytes + 1 + x / 2;
    rows.fill(pixelPair(paper + count, paper + count), from, from + width / 2);
  }
  return { y, height };
}

/** Draws a glyph, with its left edge at the nearest quarter of a pixel and its base line at the nearest pixel. */
function drawGlyph({ outline, x, y }: PlacedGlyph, { size, left, baseline, colour }: CardLine): DrawnRows {
  const quarters = Math.round((left + x * size) * 4);
  const shift = quarters & 7;
  const stamp = stamps(`${outline.id} ${size} ${shift} ${colour}`, () =>
    stampOf(glyphCoverage(outline, size, shift / 4), colour),
  );
  const column = (quarters >> 3) + stamp.left;
  const top = Math.round(baseline - y * size) + stamp.top;
  const { bytes, width, height } = stamp;
  const [firstRow, lastRow] = [Math.max(0, -top), Math.min(height, card.height - top)];
  const [first, last] = [Math.max(0, -column), Math.min(width, card.width / 2 - column)];
  for (let row = firstRow; row < lastRow; row += 1) {
    const to = (top + row) * rowBytes + 1 + column;
    for (let index = first; index < last; index += 1) {
      const byte = bytes[row * width + index] ?? 0;
      if (byte === 0) continue;
      const under = rows[to + index] ?? 0;
      rows[to + index] = under === 0 ? byte : addedPairs(under, byte);
    }
  }
  return { y: top, height };
}

/** The pixels of a glyph, two in a byte. Lengths are in bytes across and in rows down. */
interface Stamp {
  /** Distance from the origin of the glyph. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
}

/** Most letters come again soon in the same size and position. A stamp takes 1 to 4 KB. */
const stamps = boundedCache<Stamp>(4_000);

function stampOf({ left, top, width, height, shares }: Coverage, colour: CardColour): Stamp {
  const { paper, count } = shades[colour];
  const shadeAt = (at: number): number => {
    const steps = Math.round((shares[at] ?? 0) * count);
    return steps === 0 ? 0 : paper + steps;
  };
  const bytes = new Uint8Array(shares.length / 2);
  for (let at = 0; at < bytes.length; at += 1) bytes[at] = pixelPair(shadeAt(2 * at), shadeAt(2 * at + 1));
  return { left: left / 2, top, width: width / 2, height, bytes };
}

/** Returns two pixels that glyphs cover together, as joined letters do. The order of the glyphs makes no difference. */
function addedPairs(one: number, other: number): number {
  return pixelPair(addedShades(one >> 4, other >> 4), addedShades(one & 15, other & 15));
}

function addedShades(one: number, other: number): number {
  const [darker, lighter] = [Math.max(one, other), Math.min(one, other)];
  const { paper, count } = darker > shades.accent.paper ? shades.accent : shades.ink;
  return lighter > paper ? Math.min(paper + count, darker + lighter - paper) : darker;
}
