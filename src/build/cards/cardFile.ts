import type { SocialCard } from "../../pages/socialCard.ts";
import { singleThreadedSharp } from "../pictures/singleThreadedSharp.ts";
import { cardDrawing } from "./cardDrawing.ts";

/** How many colours a card needs with all their shades: few for text on paper, more with a map. */
const coloursOf = ({ facts }: SocialCard): number => (facts.map ? 96 : 32);

/** A social card as PNG with a small palette. */
export const cardFile = async (card: SocialCard): Promise<Uint8Array> => {
  const svg = await cardDrawing(card);
  return singleThreadedSharp(Buffer.from(svg))
    .png({ palette: true, colours: coloursOf(card), dither: 0, effort: 1 })
    .toBuffer();
};
