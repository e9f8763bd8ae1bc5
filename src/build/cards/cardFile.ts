import type { SocialCard } from "../../pages/socialCard.ts";
import { singleThreadedSharp } from "../pictures/singleThreadedSharp.ts";
import { cardDrawing } from "./cardDrawing.ts";

/** A social card as PNG; its few colours and their shades need no more than a small palette. */
export const cardFile = async (card: SocialCard): Promise<Uint8Array> => {
  const svg = await cardDrawing(card);
  return singleThreadedSharp(Buffer.from(svg))
    .png({ palette: true, colours: 32, dither: 0, effort: 1 })
    .toBuffer();
};
