import { part } from "../../src/customisation/overrides.ts";
import { type Html, html } from "../../src/markup/template.ts";
import { safeUrl } from "../../src/markup/url.ts";
import type { BreakingView, TopBlock } from "../../src/pages/views/front.ts";
import type { Link } from "../../src/pages/views/shared.ts";
import { card } from "./card.ts";
import { type BlockOptions, cardItems } from "./card-lists.ts";
import { shortTime } from "./locale.ts";

/** A line of breaking news, above everything. */
export const breakingBar = part("breakingBar", originalBreakingBar);

function originalBreakingBar({ text, url, time }: BreakingView, { locale, today }: BlockOptions): Html {
  const words = html`<b>${locale.messages.front.breaking}<span class="unseen">:</span></b> <span>${text}</span>`;
  return html`<p class="breaking">${url === undefined ? words : html`<a href="${safeUrl(url)}">${words}</a>`}${
    time && today && html` ${shortTime(time, today, locale)}`
  }</p>
`;
}

/** Links to what is in the news, in one line. */
export const focusLine = part("focusLine", originalFocusLine);

function originalFocusLine(links: readonly Link[], { locale }: BlockOptions): Html {
  const { focus } = locale.messages.front;
  return html`<nav class="focus" aria-label="${focus}"><b aria-hidden="true">${focus}</b><ul>${links.map(
    ({ title, url }) => html`<li><a href="${safeUrl(url)}"><bdi>${title}</bdi></a></li>`,
  )}</ul></nav>
`;
}

/** The lead with its links, the cards below and beside it, and the newest by time. */
export const topBlock = part("topBlock", originalTopBlock);

function originalTopBlock(view: TopBlock, options: BlockOptions): Html {
  const { lead, headline, related, under, beside, briefs, latest, more } = view;
  const { messages } = options.locale;
  const mixed = { section: "shown", ...options, level: 2 } as const;
  const links =
    related.length > 0 &&
    html`<ul class="related-links">${related.map(
      ({ title, url }) => html`<li><a href="${safeUrl(url)}"><bdi>${title}</bdi></a></li>`,
    )}</ul>`;
  const isWide = latest.length === 0;
  const column = [
    ...cardItems(beside, { ...mixed, size: isWide ? "wideStory" : "story" }),
    ...cardItems(briefs, { ...mixed, size: "thumb" }),
  ];
  const leadSize = isWide ? (column.length > 0 ? "wideLead" : "loneLead") : "lead";
  const newest =
    latest.length > 0 &&
    html`<section class="top-latest"><h2>${messages.front.latest}</h2>
<ol class="cards">${cardItems(latest, { ...mixed, level: 3, size: "timed" })}</ol>
<a class="more" href="${safeUrl(more.url)}">${more.title}</a></section>`;
  return html`<div class="block block-top">
<div class="top-lead">${card(lead, { ...mixed, size: leadSize, headline })}
${links}${under.length > 0 && html`<ul class="cards columned under-lead">${cardItems(under, { ...mixed, size: "brief" })}</ul>`}</div>
${column.length > 0 && html`<ul class="cards columned top-beside">${column}</ul>`}
${newest}
</div>
`;
}
