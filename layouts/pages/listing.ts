import { slot } from "../../src/customisation/overrides.ts";
import { weakMemo } from "../../src/lib/cache.ts";
import { type Html, html } from "../../src/markup/template.ts";
import type { ListingView } from "../../src/pages/views/listings.ts";
import type { Card } from "../../src/pages/views/shared.ts";
import { cardItems } from "../parts/card-lists.ts";
import { document, nothingHere } from "../parts/document.ts";
import { frontBlocks } from "../parts/front-blocks.ts";
import { listingHeader, pager } from "../parts/listing-header.ts";
import { siteLocale } from "../parts/locale.ts";

/** A page of the listing of a section, tag, author or month. */
export function listing(view: ListingView): Html {
  const { chrome, breadcrumbs } = view;
  const locale = siteLocale(chrome);
  return document(
    { kind: "listing", view, within: breadcrumbs.slice(1).map(({ url }) => url) },
    html`<div class="listing" data-of="${view.of}"${isAllOpinion(view) && html` data-ground="tint"`}>
${listingHeader(view, locale)}
${slot("beforeListing", view, "listing")}${articles(view)}${pager(view, locale)}
${slot("afterListing", view, "listing")}</div>`,
  );
}

/** Returns true for the front of a section whose newest articles are all opinion. */
function isAllOpinion({ blocks: [top] = [] }: ListingView): boolean {
  if (top?.shape !== "top") return false;
  return [top.lead, ...top.under, ...top.beside, ...top.briefs].every(({ kind }) => kind === "opinion");
}

function articles(view: ListingView): Html {
  const locale = siteLocale(view.chrome);
  const { blocks = [], cards, day } = view;
  if (blocks.length + cards.length === 0) return nothingHere(locale.messages.noArticles);
  return html`${blocks.length > 0 && frontBlocks(blocks, { locale, today: day, section: "implied" })}${cards.length > 0 && rowsOf(cards, view)}`;
}

function rowsOf(cards: readonly Card[], view: ListingView): Html {
  const locale = siteLocale(view.chrome);
  const section = view.of === "section" ? "implied" : "shown";
  return html`<ul class="rows">
${cardItems(
  cards.map((one) => withoutOwnByline(one, view)),
  { size: "row", level: 2, section, locale },
)}</ul>`;
}

const unsigned = weakMemo((one: Card): Card => ({ ...one, bylines: [] }));

/** On the page of an author, a byline is shown only if it names others too. */
function withoutOwnByline(one: Card, { of }: ListingView): Card {
  return of === "author" && one.bylines.length === 1 ? unsigned(one) : one;
}
