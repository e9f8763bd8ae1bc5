import { slot } from "../../src/customisation/overrides.ts";
import { type Html, html } from "../../src/markup/template.ts";
import type { FrontView } from "../../src/pages/views/listings.ts";
import { card } from "../parts/card.ts";
import { cardGrid, cardRow, cardStack } from "../parts/card-lists.ts";
import { document, nothingHere } from "../parts/document.ts";
import { siteLocale } from "../parts/locale.ts";

/** The front page: the lead, the newest articles next to it, and a row of cards for each section. */
export function front(view: FrontView): Html {
  const { chrome, rows, day } = view;
  const locale = siteLocale(chrome);
  const first = top(view);
  return document(
    { kind: "front", view, front: { day } },
    html`${slot("beforeFront", view, "front")}${first}
${rows.map((one, index) => cardRow(one, index, locale))}${!first && rows.length === 0 && nothingHere(locale.messages.noArticles)}${slot("afterFront", view, "front")}`,
  );
}

function top(view: FrontView): Html | undefined {
  if (!view.lead && view.newest.length === 0) return undefined;
  const options = { level: 2, section: "shown", locale: siteLocale(view.chrome) } as const;
  const length = columnLength(view);
  const column = view.newest.slice(0, length);
  const below = view.newest.slice(length);
  return html`<div class="top">
${view.lead && card(view.lead, { ...options, size: "lead" })}
${column.length > 0 && cardStack(column, { ...options, first: column[0]?.picture ? "story" : "brief" })}
${below.length > 0 && cardGrid(below, options)}
</div>`;
}

/** The number of articles next to a lead with a picture. The others follow below both. */
const besidePicture = 4;

/**
 * Returns the number of articles next to the lead. A lead without a picture is short: half of the newest
 * articles stand next to it.
 */
function columnLength({ lead, newest }: FrontView): number {
  return lead?.picture ? besidePicture : Math.ceil(newest.length / 2);
}
