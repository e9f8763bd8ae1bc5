import { part } from "../../src/customisation/overrides.ts";
import { type Html, html } from "../../src/markup/template.ts";
import type { Moment } from "../../src/model/time.ts";
import type { Card } from "../../src/pages/views/shared.ts";
import { type CardOptions, card } from "./card.ts";
import type { Locale } from "./locale.ts";

/** What all blocks of a front share. */
export interface BlockOptions {
  readonly locale: Locale;
  /** The day of the front, to which times are relative; undefined on a front without articles. */
  readonly today?: Moment | undefined;
  /** "implied" on the front of a section, whose name most cards need not repeat. */
  readonly section?: CardOptions["section"];
}

/** Returns cards as items of a list. */
export function cardItems(cards: readonly Card[], options: CardOptions): readonly Html[] {
  return cards.map(
    (view) => html`<li>${card(view, options)}</li>
`,
  );
}

/** Cards in columns. Either all have a picture or none, so that the columns end alike. */
export const cardGrid = part("cardGrid", originalCardGrid);

function originalCardGrid(cards: readonly Card[], options: Omit<CardOptions, "size">): Html {
  const size = cards.every(({ picture }) => picture) ? "related" : "brief";
  return html`<ul class="card-grid" data-count="${cards.length}">
${cardItems(cards, { ...options, size })}</ul>`;
}
