import { formatDateTime, formatDay } from "../i18n/dates.ts";
import { messagesFor } from "../i18n/languages.ts";
import type { Messages } from "../i18n/messages.ts";
import { isTall } from "../images/crops.ts";
import { imageVariants, plainVariant, uncropped } from "../images/variants.ts";
import { escapeMarkup, type Html, html } from "../markup/template.ts";
import { safeUrl, tagUri } from "../markup/url.ts";
import type { Article } from "../model/article.ts";
import type { Publication } from "../model/publication.ts";
import { newestCorrections } from "../site/order.ts";
import { type Addresses, addressesOf, rebased } from "./addresses.ts";
import { creditsOf } from "./byline.ts";
import type { PageContext } from "./context.ts";
import { cardPicture, leadMapFile } from "./images.ts";
import { lastChange } from "./last-change.ts";
import type { FeedItem } from "./views/files.ts";

export interface FeedContext extends Pick<PageContext, "bytesOf"> {
  readonly publication: Publication;
}

/** Returns the item of an article in feeds. */
export function feedItem(article: Article, context: FeedContext): FeedItem {
  const { publication } = context;
  const addresses = addressesOf(publication);
  const { record, section, tags } = article;
  const { title, description, published, language } = record;
  const changed = lastChange(article);
  return {
    id: permanentId(article, publication),
    url: addresses.absolute(record.url),
    title,
    summary: description,
    html: feedItemHtml(article, publication),
    published: published.iso,
    updated: changed.ms > published.ms ? changed.iso : undefined,
    authors: authorsOf(article, publication, addresses),
    categories: [...new Set([section.name, ...tags.map((tag) => tag.title)])],
    language,
    image: imageOf(record, addresses, context),
  };
}

/**
 * Returns the id as an IRI, which Atom requires (RFC 4287, section 4.2.6); an editor may have written a bare
 * number.
 */
export function permanentId({ record: { id } }: Article, publication: Publication): string {
  return /^[a-z][a-z0-9+.-]*:/i.test(id) ? id : tagUri(publication.idAuthority, encodeURIComponent(id));
}

/** Returns the authors of an item. An unsigned article is credited to the publication. */
function authorsOf(article: Article, publication: Publication, { absolute }: Addresses): FeedItem["authors"] {
  const credited = creditsOf(article);
  return credited.length === 0
    ? [{ name: publication.name, url: absolute(publication.root) }]
    : credited.map(({ name, url }) => (url === undefined ? { name } : { name, url: absolute(url) }));
}

/** Returns the picture that feed readers show in their lists. They would cut a tall one in the middle, so it is cropped here. */
function imageOf(
  record: Article["record"],
  { absolute }: Addresses,
  { bytesOf }: FeedContext,
): FeedItem["image"] {
  const picture = cardPicture(record);
  if (!picture) return undefined;
  const isCropped = record.cardPicture !== undefined || isTall(picture);
  const { url, type } = plainVariant(isCropped ? imageVariants(picture, "wide") : uncropped(picture));
  return { url: absolute(url), type, bytes: bytesOf(url) };
}

/**
 * Returns the whole article for feeds, as sanitised HTML: sponsor, lead picture, text, corrections and
 * sources. All addresses are absolute.
 */
export function feedItemHtml(article: Article, publication: Publication): string {
  const messages = messagesFor(article.record.language);
  const addresses = addressesOf(publication);
  const { sponsor } = article.record;
  const before = html`${sponsor !== undefined && html`<p><strong>${messages.sponsoredBy(sponsor)}</strong></p>\n`}${figure(article, messages, { ...addresses, publication })}`;
  const after = html`${correctionsOf(article, messages, publication)}${sourcesOf(article, messages)}`;
  const body = bodyForOthers(
    article,
    publication,
    withDateline(article.record.body.html, article.record.dateline),
  );
  return withLanguage(before.markup + body + after.markup, article, publication);
}

/** Returns the text of an article for other systems, as sanitised HTML with absolute addresses. */
export function textForOthers(article: Article, publication: Publication): string {
  return bodyForOthers(article, publication, article.record.body.html);
}

function bodyForOthers(article: Article, publication: Publication, text: string): string {
  const updates = updatesOf(article, messagesFor(article.record.language), publication);
  return absoluteHtml(
    linkedEmbeds(withoutDrawings(text) + withoutDrawings(updates)),
    article.record.url,
    addressesOf(publication),
  );
}

function figure(
  article: Article,
  messages: Messages,
  { publication, absolute }: Pick<Addresses, "absolute"> & { readonly publication: Publication },
): Html | undefined {
  const lead = article.record.picture ?? leadMapFile(article, publication);
  if (!lead) return undefined;
  const { url, alt, width, height, caption } = lead;
  const credit = article.record.picture?.credit;
  const captions = [caption, credit && messages.pictureBy(credit)].filter(Boolean).join(" ");
  return html`<figure><img src="${safeUrl(absolute(url))}" alt="${alt}" width="${width}" height="${height}">${
    captions && html`<figcaption>${captions}</figcaption>`
  }</figure>\n`;
}

/** The number of updates in a feed. All of them would make it large, and it changes with each. */
const mostUpdates = 10;

/** Returns the newest updates of live coverage, and a link to all. */
function updatesOf({ coverage, record }: Article, messages: Messages, { timeZone }: Publication): string {
  const { language, url } = record;
  const updates = coverage?.updates ?? [];
  const shown = updates.slice(0, mostUpdates).map(({ id, date, title, body, corrections }) => {
    const heading = html`<h2><a href="${safeUrl(`${url}#${id}`)}"><time datetime="${date.iso}">${formatDateTime(date, { language, timeZone })}</time></a> ${title}</h2>\n`;
    const corrected = corrections.map(
      ({ date, text }) =>
        html`<p><strong>${messages.live.correction}</strong> <time datetime="${date.iso}">${formatDay(date, { language, timeZone })}</time>: ${text}</p>\n`,
    );
    return heading.markup + body.html + html`${corrected}`.markup;
  });
  const all =
    updates.length > mostUpdates
      ? html`<p><a href="${safeUrl(url)}">${messages.live.updates}</a></p>\n`.markup
      : "";
  return shown.join("") + all;
}

function correctionsOf(article: Article, messages: Messages, { timeZone }: Publication): Html | undefined {
  if (article.corrections.length === 0) return undefined;
  const { language } = article.record;
  return html`<h2>${messages.corrections}</h2>\n<ul>${newestCorrections(article).map(
    ({ date, text }) =>
      html`<li><time datetime="${date.iso}">${formatDay(date, { language, timeZone })}</time>: ${text}</li>`,
  )}</ul>\n`;
}

function sourcesOf({ record: { sources } }: Article, messages: Messages): Html | undefined {
  return sources.length === 0
    ? undefined
    : html`<h2>${messages.sources}</h2>\n<ul>${sources.map(
        ({ title, url }) =>
          html`<li>${url === undefined ? title : html`<a href="${safeUrl(url)}">${title}</a>`}</li>`,
      )}</ul>\n`;
}

/** Returns the text with the dateline before its first words. */
function withDateline(body: string, dateline: string | undefined): string {
  if (dateline === undefined) return body;
  const runIn = html`<p><strong>${dateline}</strong> — `.markup;
  // Before a list or a quotation, the dateline stands in a paragraph of its own.
  return body.startsWith("<p>")
    ? runIn + body.slice("<p>".length)
    : `${html`<p><strong>${dateline}</strong></p>\n`.markup}${body}`;
}

/**
 * Returns a body with a sentence in place of each map and chart: feed readers lack our styles, and most of
 * them cannot show SVG. Authors cannot write svg elements, and no attribute of a body holds a bare quotation mark, so the patterns
 * are exact.
 * @example withoutDrawings('<div role="img" aria-label="Map of Oslo."><svg><path/></svg></div>') // "<p>Map of Oslo.</p>"
 */
function withoutDrawings(html: string): string {
  return html.includes("<svg")
    ? html.replace(
        /<div role="img" aria-label="([^"]*)">(?:<div [^>]*>)?(?:<svg\b.*?<\/svg>)+(?:<\/div>)+/gs,
        "<p>$1</p>",
      )
    : html;
}

/** Returns the markup with language and direction, if they differ from those of the feed. */
function withLanguage(markup: string, { record }: Article, publication: Publication): string {
  const { language, direction } = record;
  return direction === "ltr" && language === publication.language
    ? markup
    : `${html`<div lang="${language}" dir="${direction}">`.markup}${markup}</div>`;
}

/**
 * Returns the body of a page with absolute addresses, including those of its own parts.
 * @example absoluteHtml('<a href="#fn1">', "/a/", addresses) // '<a href="https://example.org/a/#fn1">'
 */
export function absoluteHtml(html: string, pageUrl: string, { absolute }: Addresses): string {
  const page = escapeMarkup(absolute(pageUrl));
  return rebased(html, absolute("/")).replaceAll(' href="#', () => ` href="${page}#`);
}

/** Matches an embed. Only the embed rule writes `data-frame`, and no embed contains a figure. */
const embed =
  /<figure class="[^"]*" data-frame="[^"]*"[^>]*>.*?<figcaption>(<a [^>]*>[^<]*<\/a>)<\/figcaption><\/figure>/gs;

/**
 * Returns a body with a plain link in place of each embed, for feed readers, which cannot load it.
 * @example linkedEmbeds(body) // '…<p><a href="https://vimeo.com/76979871">The ferry (Vimeo)</a></p>…'
 */
export function linkedEmbeds(html: string): string {
  return html.includes(" data-frame=") ? html.replace(embed, "<p>$1</p>") : html;
}
