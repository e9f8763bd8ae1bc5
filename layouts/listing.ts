import type { Card } from "../src/pages/views/card.ts";
import type { ListingView } from "../src/pages/views/listingView.ts";
import { type Html, html } from "../src/text/html.ts";
import { oncePer } from "../src/text/oncePer.ts";
import { card } from "./parts/card.ts";
import { document } from "./parts/document.ts";
import { listingHeader } from "./parts/listingHeader.ts";
import { nothingHere } from "./parts/nothingHere.ts";
import { pager } from "./parts/pager.ts";
import { sectionTop } from "./parts/sectionTop.ts";
import { voiceOf } from "./parts/voice.ts";

const unsigned = oncePer((one: Card): Card => ({ ...one, bylines: [] }));

/** On an author's own page the byline is told only where it names others too. */
const withoutOwnByline = (one: Card, { of }: ListingView): Card =>
  of === "author" && one.bylines.length === 1 ? unsigned(one) : one;

const isSectionFront = ({ of, span }: ListingView): boolean => of === "section" && !span;

const rowsOf = (cards: readonly Card[], view: ListingView): Html => {
  const voice = voiceOf(view.frame);
  const section = view.of === "section" ? "known" : "told";
  return html`<ul class="rows">
${cards.map(
  (one) => html`<li>${card(withoutOwnByline(one, view), { size: "row", level: 2, section, voice })}</li>
`,
)}</ul>`;
};

const articles = (view: ListingView): Html => {
  const voice = voiceOf(view.frame);
  if (view.cards.length === 0) return nothingHere(voice.words.noArticles);
  if (!isSectionFront(view)) return rowsOf(view.cards, view);
  const { top, rest } = sectionTop(view.cards, voice);
  return html`${top}${rest.length > 0 && rowsOf(rest, view)}`;
};

/** A page of a section, a tag, an author or a month. */
export const listing = (view: ListingView): Html => {
  const { frame, head, breadcrumbs } = view;
  const voice = voiceOf(frame);
  return document(
    { frame, head, within: breadcrumbs.slice(1).map(({ url }) => url) },
    html`<div class="listing" data-of="${view.of}">
${listingHeader(view, voice)}
${articles(view)}${pager(view, voice)}
</div>`,
  );
};
