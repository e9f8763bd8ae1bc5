import { optionalPart, part } from "../../src/customisation/overrides.ts";
import { formatMonth, formatMonthName, formatRange } from "../../src/i18n/dates.ts";
import { formatNumber, isolated } from "../../src/i18n/locale.ts";
import { type Html, html } from "../../src/markup/template.ts";
import { safeUrl } from "../../src/markup/url.ts";
import type {
  ArchiveMonth,
  ArchiveYear,
  AuthorProfile,
  ListingView,
  PageLink,
} from "../../src/pages/views/listings.ts";
import { body } from "./body.ts";
import { breadcrumbs, pageHeader } from "./document.ts";
import type { Locale } from "./locale.ts";
import { picture, portraitSizes } from "./picture.ts";

/** The header of a listing: title, description, introduction, and the dates of an older page. */
export const listingHeader = part("listingHeader", originalListingHeader);

function originalListingHeader(view: ListingView, locale: Locale): Html {
  const { month, description, bodyHtml, bodyPictures, span, author } = view;
  const feeds = feedLinks(view, locale);
  return pageHeader({
    of: author ? "author" : "page",
    title: month ? formatMonth(month, locale.language) : view.title,
    above: breadcrumbs(view.breadcrumbs, locale),
    below: html`${author && authorProfile(author)}${span && html`<p class="listing-span">${formatRange(span, locale)}</p>`}${
      description !== undefined &&
      html`<p class="standfirst p-${author ? "note" : "summary"}" dir="auto">${description}</p>`
    }${bodyHtml !== undefined && body(bodyHtml, { pictures: bodyPictures })}${
      author ? contactLinks(author, feeds) : feeds.map((one) => html`<p>${one}</p>`)
    }
`,
  });
}

function monthOf(name: string, found: ArchiveMonth | undefined, language: string): Html {
  return found
    ? html`<li><a href="${safeUrl(found.url)}">${name} <span class="count">${formatNumber(found.count, language)}</span></a></li>
`
    : html`<li class="no-articles">${name}</li>
`;
}

/** Links to feeds. They say of what, since the foot of the page has another. */
function feedLinks({ feeds, title }: ListingView, { messages }: Locale): readonly Html[] {
  return feeds
    .filter(({ type }) => type === "application/rss+xml")
    .map(
      ({ url }) =>
        html`<a class="listing-feed" href="${safeUrl(url)}">${messages.rssFeed}<span class="unseen">: ${isolated(title)}</span></a>`,
    );
}

function authorProfile({ role, picture: portrait }: AuthorProfile): Html {
  return html`${portrait && html`<div class="portrait">${picture(portrait, { urgency: "first", sizes: portraitSizes, property: "u-photo" })}</div>`}${
    role !== undefined && html`<p class="role p-job-title"><bdi>${role}</bdi></p>`
  }`;
}

/** Links to the e-mail address, profiles and feed of an author; undefined if there are none. */
function contactLinks({ email, links }: AuthorProfile, feeds: readonly Html[]): Html | undefined {
  if (email === undefined && links.length + feeds.length === 0) return undefined;
  const mail =
    email !== undefined &&
    html`<li><a class="u-email" href="${safeUrl(`mailto:${email}`)}"><bdi>${email}</bdi></a></li>`;
  const profiles = links.map(
    ({ title, url }) =>
      html`<li><a class="u-url" rel="me" href="${safeUrl(url)}"><bdi>${title}</bdi></a></li>`,
  );
  return html`<ul class="ways">${mail}${profiles}${feeds.map((one) => html`<li>${one}</li>`)}</ul>`;
}

/** Links to the next newer and older page of a listing, with their dates. */
export const pager = optionalPart("pager", originalPager);

function originalPager(
  { newer, older }: Pick<ListingView, "newer" | "older">,
  locale: Locale,
): Html | undefined {
  if (!newer && !older) return undefined;
  const { messages } = locale;
  return html`
<nav class="pager" aria-label="${messages.pages}">${newer && step(newer, { rel: "prev", name: messages.newer }, locale)}${
    older && step(older, { rel: "next", name: messages.older }, locale)
  }</nav>`;
}

interface StepLabel {
  readonly rel: "prev" | "next";
  readonly name: string;
}

function step(link: PageLink, { rel, name }: StepLabel, locale: Locale): Html {
  const dates = link.span && html` <span class="pager-dates">${formatRange(link.span, locale)}</span>`;
  const text = link.span ? name : locale.messages.newest;
  return html`<a class="pager-${rel}" rel="${rel}" href="${safeUrl(link.url)}">${text}${dates}</a>`;
}

/** The twelve months of a year; those without articles have no link. */
export const calendarMonths = part("calendarMonths", originalCalendarMonths);

function originalCalendarMonths({ year, months }: ArchiveYear, { language }: Locale): Html {
  const found = new Map(months.map((one) => [one.month.iso.slice(0, 7), one]));
  return html`<ol class="months">
${firstDays(year).map((iso) => monthOf(formatMonthName({ iso }, language), found.get(iso.slice(0, 7)), language))}</ol>`;
}

function firstDays(year: string): readonly string[] {
  return Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, "0")}-01`);
}
