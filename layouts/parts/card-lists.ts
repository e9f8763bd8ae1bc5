import { part } from "../../src/customisation/overrides.ts";
import { type Html, html } from "../../src/markup/template.ts";
import type { Moment } from "../../src/model/time.ts";
import type { Card } from "../../src/pages/views/shared.ts";
import type { CardSize } from "../card-sizes.ts";
import { type CardOptions, card } from "./card.ts";
import type { Locale } from "./locale.ts";

/** What all blocks of a front share. */
export interface BlockOptions {
  readonly locale: Locale;
  /** The day of the front, to which times are relative; undefined on a front without articles. */
  readonly today?: Moment | undefined;
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
  const size = cards.every(({ picture }) => picture) ? "middle" : "brief";
  return html`<ul class="card-grid" data-count="${cards.length}">
${cardItems(cards, { ...options, size })}</ul>`;
}

interface StackOptions extends Omit<CardOptions, "size"> {
  /** The size of the first card; the others are brief. */
  readonly first: CardSize;
}

/** Cards in one column. */
function cardStack(cards: readonly Card[], { first, ...options }: StackOptions): Html {
  return html`<ul class="card-stack">
${cards.map(
  (view, index) => html`<li>${card(view, { ...options, size: index === 0 ? first : "brief" })}</li>
`,
)}</ul>`;
}

interface SectionTop {
  readonly top: Html;
  readonly rest: readonly Card[];
}

/** The number of cards next to the leading one, so that columns end alike. */
const leadCompanions = { underPicture: 3, besideText: 2 };

/**
 * Returns the top of a section's page: the leading article, and the next ones below its picture, or next to
 * it if it has none. `rest` has the other articles. Opinion has a tinted background.
 */
export function sectionLead(newest: readonly Card[], locale: Locale): SectionTop {
  const [lead] = newest;
  const length = 1 + (lead?.picture ? leadCompanions.underPicture : leadCompanions.besideText);
  const cards = newest.slice(0, length);
  const others = cards.slice(1);
  const options = { level: 2, section: "implied", locale } as const;
  const opinion = cards.every(({ kind }) => kind === "opinion") && " section-opinion";
  const next = lead?.picture ? cardGrid(others, options) : cardStack(others, { ...options, first: "brief" });
  const top = html`<div class="section-top${opinion}">
${lead && card(lead, { ...options, size: "feature" })}
${others.length > 0 && next}
</div>
`;
  return { top, rest: newest.slice(length) };
}
