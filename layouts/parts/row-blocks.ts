import { part } from "../../src/customisation/overrides.ts";
import { type Html, html } from "../../src/markup/template.ts";
import { safeUrl } from "../../src/markup/url.ts";
import type {
  FollowBlock,
  LatestBlock,
  OpinionBlock,
  RowBlock,
  SponsoredBlock,
} from "../../src/pages/views/front.ts";
import type { Card, FeedLink } from "../../src/pages/views/shared.ts";
import type { CardSize } from "../card-sizes.ts";
import { blockName } from "./block-name.ts";
import { type BlockOptions, cardItems } from "./card-lists.ts";

/** Cards abreast: two or four with pictures, or headlines in columns. */
export const rowBlock = part("rowBlock", originalRowBlock);

function originalRowBlock({ shape, name, cards }: RowBlock, options: BlockOptions): Html {
  const level = name ? 3 : 2;
  const form = shape === "four" && cards.length < 3 ? "pair" : shape;
  return html`<section class="block block-${form}"${name && html` aria-label="${name.title}"`}>${name && blockName(name)}
<ul class="cards columned" data-count="${cards.length}">${cardItems(cards, { ...options, level, size: sizeOf(form, cards), section: options.section ?? "shown" })}</ul></section>
`;
}

/** Returns the size of cards abreast. They have pictures if all of them have one, so that they end alike. */
function sizeOf(form: RowBlock["shape"], cards: readonly Card[]): CardSize {
  if (form === "list") return "line";
  if (!cards.every(({ picture }) => picture)) return "brief";
  return form === "pair" ? "twin" : "tile";
}

/** Opinion on a tinted ground, with the faces of its authors. */
export const opinionBlock = part("opinionBlock", originalOpinionBlock);

function originalOpinionBlock({ name, cards }: OpinionBlock, options: BlockOptions): Html {
  return html`<section class="block block-opinion" aria-label="${name.title}">${blockName(name)}
<ul class="cards columned" data-count="${cards.length}">${cardItems(cards, { ...options, level: 3, size: "signed", section: "implied" })}</ul></section>
`;
}

/** The newest articles by time, in columns. */
export const latestBlock = part("latestBlock", originalLatestBlock);

function originalLatestBlock({ cards, more }: LatestBlock, options: BlockOptions): Html {
  const title = options.locale.messages.front.latest;
  return html`<section class="block block-list" aria-label="${title}">${blockName({ title, more })}
<ol class="cards columned" data-count="${cards.length}">${cardItems(cards, { ...options, level: 3, size: "line", section: options.section ?? "shown" })}</ol></section>
`;
}

/** Sponsored articles, apart from all others. */
export const sponsoredBlock = part("sponsoredBlock", originalSponsoredBlock);

function originalSponsoredBlock({ cards }: SponsoredBlock, options: BlockOptions): Html {
  const title = options.locale.messages.front.sponsored;
  return html`<section class="block block-sponsored" aria-label="${title}">${blockName({ title })}
<ul class="cards columned" data-count="${cards.length}">${cardItems(cards, { ...options, level: 3, size: cards.length === 1 ? "notice" : "thumb", section: "implied" })}</ul></section>
`;
}

/** Ways to follow the publication: its feeds, and a link to its newsletter. */
export const followBlock = part("followBlock", originalFollowBlock);

function originalFollowBlock({ feeds, newsletter }: FollowBlock, { locale }: BlockOptions): Html {
  const { follow, followText } = locale.messages.front;
  return html`<section class="block block-follow" aria-label="${follow}">${blockName({ title: follow })}
<p>${followText}</p>
<ul>${newsletter && html`<li><a href="${safeUrl(newsletter.url)}">${newsletter.text}</a></li>`}${feeds.map(
    (feed) => html`<li><a type="${feed.type}" href="${safeUrl(feed.url)}">${formNames[feed.type]}</a></li>`,
  )}</ul></section>
`;
}

/** The names of the forms of feeds, which are the same in every language. */
const formNames: Readonly<Record<FeedLink["type"], string>> = {
  "application/rss+xml": "RSS",
  "application/atom+xml": "Atom",
  "application/feed+json": "JSON Feed",
};
