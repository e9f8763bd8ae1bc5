import type { Card } from "../../src/pages/views/card.ts";
import { type Html, html } from "../../src/text/html.ts";
import { card } from "./card.ts";
import { cardGrid } from "./cardGrid.ts";
import { cardStack } from "./cardStack.ts";
import type { Voice } from "./voice.ts";

interface SectionTop {
  readonly top: Html;
  readonly rest: readonly Card[];
}

/** How many stand with the one that leads: so many that no column ends in a hole. */
const besides = { underPicture: 3, besideText: 2 };

/**
 * A section's newest: one that leads, and the next abreast under its picture, or beside it where it has none; `rest` are
 * those that it leaves. Views stand on a tint.
 */
export const sectionTop = (newest: readonly Card[], voice: Voice): SectionTop => {
  const [lead] = newest;
  const length = 1 + (lead?.picture ? besides.underPicture : besides.besideText);
  const cards = newest.slice(0, length);
  const others = cards.slice(1);
  const place = { level: 2, section: "known", voice } as const;
  const opinion = cards.every(({ kind }) => kind === "opinion") && " section-opinion";
  const next = lead?.picture ? cardGrid(others, place) : cardStack(others, { ...place, first: "brief" });
  const top = html`<div class="section-top${opinion}">
${lead && card(lead, { ...place, size: "feature" })}
${others.length > 0 && next}
</div>
`;
  return { top, rest: newest.slice(length) };
};
