import type { ListingView, PageLink } from "../../src/pages/views/listingView.ts";
import { type Html, html } from "../../src/text/html.ts";
import { safeUrl } from "../../src/text/safeUrl.ts";
import { spanInWords } from "../../src/text/spanInWords.ts";
import type { Voice } from "./voice.ts";

interface Way {
  readonly rel: "prev" | "next";
  readonly name: string;
}

const step = (link: PageLink, { rel, name }: Way, voice: Voice): Html => {
  const dates = link.span && html` <span class="pager-dates">${spanInWords(link.span, voice)}</span>`;
  const text = link.span ? name : voice.words.newest;
  return html`<a class="pager-${rel}" rel="${rel}" href="${safeUrl(link.url)}">${text}${dates}</a>`;
};

/** The ways to the neighbouring pages of a listing, labelled by the dates that those span. */
export const pager = (
  { newer, older }: Pick<ListingView, "newer" | "older">,
  voice: Voice,
): Html | undefined => {
  if (!newer && !older) return undefined;
  const { words } = voice;
  return html`
<nav class="pager" aria-label="${words.pages}">${newer && step(newer, { rel: "prev", name: words.newer }, voice)}${
    older && step(older, { rel: "next", name: words.older }, voice)
  }</nav>`;
};
