import type { Card } from "../../src/pages/views/card.ts";
import { type Html, html } from "../../src/text/html.ts";
import { cardGrid } from "./cardGrid.ts";
import type { Voice } from "./voice.ts";

/** Articles on the same matter; nothing where there are none. */
export const related = (cards: readonly Card[], voice: Voice): Html | undefined =>
  cards.length === 0
    ? undefined
    : html`<section class="related" aria-labelledby="related">
<h2 id="related">${voice.words.related}</h2>
${cardGrid(cards, { level: 3, section: "told", voice })}
</section>`;
