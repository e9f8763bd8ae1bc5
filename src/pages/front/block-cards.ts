import { assertNever } from "../../lib/assert-never.ts";
import type { FrontBlock } from "../views/front.ts";
import type { Card } from "../views/shared.ts";

/** Returns all cards of a block, in the order in which readers see them. */
export function cardsOf(block: FrontBlock): readonly Card[] {
  switch (block.shape) {
    case "top":
      return [block.lead, ...block.under, ...block.beside, ...block.briefs, ...block.latest];
    case "large":
      return [block.lead, ...block.cards, ...block.headlines];
    case "small":
      return block.groups.flatMap(({ lead, cards }) => [lead, ...cards]);
    case "story":
      return [block.lead, ...block.cards];
    case "follow":
      return [];
    case "pair":
    case "four":
    case "list":
    case "opinion":
    case "latest":
    case "sponsored":
      return block.cards;
    default:
      return assertNever(block);
  }
}

/** Returns the urls of all articles that a block leads to, on cards and in links. */
export function urlsIn(block: FrontBlock): readonly string[] {
  const links = block.shape === "top" ? block.related : block.shape === "story" ? block.updates : [];
  return [...cardsOf(block), ...links].map(({ url }) => url);
}

/** Returns the cards whose headlines are in the first window. */
export function firstCards([first]: readonly FrontBlock[]): readonly Card[] {
  if (!first) return [];
  return first.shape === "top" ? [first.lead, ...first.beside.slice(0, 2)] : cardsOf(first).slice(0, 4);
}
