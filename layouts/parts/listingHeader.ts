import type { ListingView } from "../../src/pages/views/listingView.ts";
import { type Html, html } from "../../src/text/html.ts";
import { monthInWords } from "../../src/text/monthInWords.ts";
import { safeUrl } from "../../src/text/safeUrl.ts";
import { spanInWords } from "../../src/text/spanInWords.ts";
import { authorProfile } from "./authorProfile.ts";
import { authorWays } from "./authorWays.ts";
import { body } from "./body.ts";
import { breadcrumbs } from "./breadcrumbs.ts";
import { pageHeader } from "./pageHeader.ts";
import type { Voice } from "./voice.ts";

const feedLinks = ({ feeds }: ListingView, { words }: Voice): readonly Html[] =>
  feeds
    .filter(({ type }) => type === "application/rss+xml")
    .map(({ url }) => html`<a class="listing-feed" href="${safeUrl(url)}">${words.rssFeed}</a>`);

/** What stands above a listing: its name, what it gathers, and the dates of an older page. */
export const listingHeader = (view: ListingView, voice: Voice): Html => {
  const { month, description, bodyHtml, bodyPictures, span, author } = view;
  const feeds = feedLinks(view, voice);
  return pageHeader({
    title: month ? monthInWords(month, voice.language) : view.title,
    above: breadcrumbs(view.breadcrumbs, voice),
    below: html`${author && authorProfile(author)}${span && html`<p class="listing-span">${spanInWords(span, voice)}</p>`}${
      description !== undefined && html`<p class="standfirst" dir="auto">${description}</p>`
    }${bodyHtml !== undefined && body(bodyHtml, { pictures: bodyPictures })}${
      author ? authorWays(author, feeds) : feeds.map((one) => html`<p>${one}</p>`)
    }
`,
  });
};
