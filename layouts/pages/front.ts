import { slot } from "../../src/customisation/overrides.ts";
import { assertNever } from "../../src/lib/assert-never.ts";
import { type Html, html } from "../../src/markup/template.ts";
import type { BlockName, FrontBlock, FrontView, TopBlock } from "../../src/pages/views/front.ts";
import type { Card } from "../../src/pages/views/shared.ts";
import { card } from "../parts/card.ts";
import { cardGrid, cardRow, cardStack } from "../parts/card-lists.ts";
import { document, nothingHere } from "../parts/document.ts";
import { type Locale, siteLocale } from "../parts/locale.ts";

/** The front page: its blocks from the top. */
export function front(view: FrontView): Html {
  const { chrome, blocks, day } = view;
  const locale = siteLocale(chrome);
  return document(
    { kind: "front", view, front: { day } },
    html`${slot("beforeFront", view, "front")}${blocks.map((one, index) => block(one, index, locale))}${
      blocks.length === 0 && nothingHere(locale.messages.noArticles)
    }${slot("afterFront", view, "front")}`,
  );
}

function block(view: FrontBlock, index: number, locale: Locale): Html | false {
  switch (view.shape) {
    case "top":
      return top(view, locale);
    case "large":
      return row(view.name, [view.lead, ...view.cards, ...view.headlines], index, locale);
    case "story":
      return row(view.name, [view.lead, ...view.cards], index, locale);
    case "opinion":
      return row(view.name, view.cards, index, locale);
    case "small":
      return html`${view.groups.map(({ name, lead, cards }) => row(name, [lead, ...cards], index, locale))}`;
    case "pair":
    case "four":
    case "list":
    case "latest":
    case "sponsored":
      return cardGrid(view.cards, { level: 2, section: "shown", locale });
    case "follow":
      return false;
    default:
      return assertNever(view);
  }
}

function row(
  { title, url = "", description }: BlockName,
  cards: readonly Card[],
  index: number,
  locale: Locale,
): Html {
  return cardRow({ section: { title, url }, description, cards: cards.slice(0, 4) }, index, locale);
}

function top({ lead, under, beside, briefs, latest }: TopBlock, locale: Locale): Html {
  const options = { level: 2, section: "shown", locale } as const;
  const column = [...beside, ...under, ...briefs];
  return html`<div class="top">
${card(lead, { ...options, size: "lead" })}
${column.length > 0 && cardStack(column, { ...options, first: column[0]?.picture ? "story" : "brief" })}
</div>
${latest.length > 0 && cardGrid(latest, options)}`;
}
