import type { Card } from "../../src/pages/views/card.ts";
import { type Html, html } from "../../src/text/html.ts";
import { type CardPlace, card } from "./card.ts";

/** Cards abreast. A picture stands in all of them or in none, so that no column ends in a hole. */
export const cardGrid = (cards: readonly Card[], place: Omit<CardPlace, "size">): Html => {
  const size = cards.every(({ picture }) => picture) ? "story" : "brief";
  return html`<ul class="card-grid" data-count="${cards.length}">
${cards.map(
  (view) => html`<li>${card(view, { ...place, size })}</li>
`,
)}</ul>`;
};
