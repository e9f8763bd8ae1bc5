import { boundedCache } from "../lib/cache.ts";
import type { CardBand } from "../pages/social-card.ts";
import { cardBitmap, rowBytes } from "./card-bitmap.ts";
import { card } from "./card-layout.ts";
import { indexedPng } from "./indexed-png.ts";
import { cardPalette } from "./plain-card.ts";
import { typesetter } from "./shaping.ts";

/** Returns the band under the photograph of a social card as PNG: the publication under a rule in its colour. */
export function cardBand(band: CardBand): Promise<Uint8Array> {
  return bands(JSON.stringify(band), () => drawnBand(band));
}

/** All cards of a publication in a language have the same. */
const bands = boundedCache<Promise<Uint8Array>>(20);

async function drawnBand({ publication, language, direction, accent }: CardBand): Promise<Uint8Array> {
  const { settable, line } = await typesetter([publication], language);
  const shaped = line(settable(publication), direction);
  const width = card.width - 2 * margin;
  const size = Math.min(nameSize, width / Math.max(shaped.width, 0.01));
  const left = direction === "rtl" ? card.width - margin - shaped.width * size : margin;
  const { rows } = cardBitmap([
    {
      boxes: [{ x: 0, y: 0, width: card.width, height: ruleHeight, colour: "accent" }],
      lines: [{ shaped, size, left, baseline, colour: "ink" }],
    },
  ]);
  return indexedPng({
    width: card.width,
    height: bandHeight,
    palette: cardPalette(accent),
    rows: rows.subarray(0, bandHeight * rowBytes),
  });
}

/** In pixels: what the photograph leaves of a card. */
const bandHeight = 90;

const ruleHeight = 8;
const margin = 40;
const nameSize = 46;
const baseline = 63;
