import type { Card } from "../../src/pages/views/card.ts";
import { type Html, html } from "../../src/text/html.ts";
import { type CardPlace, card } from "./card.ts";
import type { CardSize } from "./cardSizes.ts";

interface StackPlace extends Omit<CardPlace, "size"> {
  /** How the topmost card is shown; the others are brief. */
  readonly first: CardSize;
}

/** Cards one under the other. */
export const cardStack = (
  cards: readonly Card[],
  { first, ...place }: StackPlace,
): Html => html`<ul class="card-stack">
${cards.map(
  (view, index) => html`<li>${card(view, { ...place, size: index === 0 ? first : "brief" })}</li>
`,
)}</ul>`;
