import type { Card } from "../../src/pages/views/card.ts";
import { type Html, html } from "../../src/text/html.ts";
import { type CardPlace, card } from "./card.ts";

/** Cards one under the other, without pictures. */
export const cardStack = (
  cards: readonly Card[],
  place: Omit<CardPlace, "size">,
): Html => html`<ul class="card-stack">
${cards.map(
  (view) => html`<li>${card(view, { ...place, size: "brief" })}</li>
`,
)}</ul>`;
