import { boundedCache } from "../lib/cache.ts";
import type { SocialCard } from "../pages/social-card.ts";
import { cardBitmap, rowBytes, shades } from "./card-bitmap.ts";
import {
  type CardFacts,
  type CardLayer,
  card,
  cardTypesetter,
  colours,
  headLayer,
  headlineLayer,
} from "./card-layout.ts";
import { type CompressedRows, compressedRows, indexedPng } from "./indexed-png.ts";
import { mixedPalette } from "./palette.ts";
import type { Typesetter } from "./shaping.ts";

/** A social card as PNG. */
export interface CardFile {
  readonly url: string;
  readonly bytes: Uint8Array;
}

/** Draws cards without maps. */
export async function plainCardFiles(cards: readonly SocialCard[]): Promise<readonly CardFile[]> {
  const files: CardFile[] = [];
  for (const { url, facts } of cards) files.push({ url, bytes: await plainCardFile(facts) });
  return files;
}

/**
 * Returns a card without a map as PNG. Its letters are filled here, since a program for any drawing takes many times as
 * long. Only the headline is drawn and compressed, below a head that all cards of its section share.
 */
export async function plainCardFile(facts: CardFacts): Promise<Uint8Array> {
  const setter = await cardTypesetter(facts);
  const { publication, section, language, direction, accent } = facts;
  const head = heads([publication, section, language, direction].join("\0"), () => cardHead(facts, setter));
  const headline = headlineLayer(facts, setter);
  const { rows, top } = cardBitmap([headline]);
  const image = { width: card.width, height: card.height, palette: cardPalette(accent) };
  // A letter with high marks may reach up into the head.
  if (top < head.bottom) return indexedPng({ ...image, rows: cardBitmap([head.layer, headline]).rows });
  return indexedPng({ ...image, before: head.rows, rows: rows.subarray(head.bottom * rowBytes) });
}

interface CardHead {
  readonly layer: CardLayer;
  readonly rows: CompressedRows;
  /** The number of rows. */
  readonly bottom: number;
}

const heads = boundedCache<CardHead>(200);

function cardHead(facts: CardFacts, setter: Typesetter): CardHead {
  const layer = headLayer(facts, setter);
  const { rows, bottom } = cardBitmap([layer]);
  return { layer, bottom, rows: compressedRows(rows.subarray(0, bottom * rowBytes)) };
}

/** Returns the colours of cards: paper, and its mixtures with ink and with the accent colour. */
export function cardPalette(accent: string): Uint8Array {
  return mixedPalette(colours.paper, [
    { colour: colours.ink, count: shades.ink.count },
    { colour: accent, count: shades.accent.count },
  ]);
}
