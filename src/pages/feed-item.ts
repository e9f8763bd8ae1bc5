import { formatDay } from "../i18n/dates.ts";
import { messagesFor } from "../i18n/languages.ts";
import type { Messages } from "../i18n/messages.ts";
import { plainVariant, uncropped } from "../images/variants.ts";
import { escapeMarkup, type Html, html } from "../markup/template.ts";
import { safeUrl, tagUri } from "../markup/url.ts";
import type { Article } from "../model/article.ts";
import type { Picture } from "../model/image.ts";
import type { Publication } from "../model/publication.ts";
import { newestCorrections } from "../site/order.ts";
import { creditedOf } from "./byline.ts";
import { lastChange } from "./card.ts";
import { type Addresses, addressesOf, type PageContext, rebased } from "./context.ts";
import { leadMapFile } from "./images.ts";
import type { FeedItem } from "./views/files.ts";

export interface FeedSetting extends Pick<PageContext, "bytesOf"> {
  readonly publication: Publication;
}

/** An article as feeds carry it. */
export function feedItem(article: Article, setting: FeedSetting): FeedItem {
  const { publication } = setting;
  const addresses = addressesOf(publication);
  const { record, section, tags } = article;
  const { title, description, published, language, picture } = record;
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
    image: picture && imageOf(picture, addresses, setting),
  };
}

/** Atom asks for a whole IRI, and an id that an editor wrote may be a bare number. */
function permanentId({ record: { id } }: Article, publication: Publication): string {
  return /^[a-z][a-z0-9+.-]*:/i.test(id) ? id : tagUri(publication.idAuthority, encodeURIComponent(id));
}

/** An unsigned article is the publication's. */
function authorsOf(article: Article, publication: Publication, { absolute }: Addresses): FeedItem["authors"] {
  const credited = creditedOf(article);
  return credited.length === 0
    ? [{ name: publication.name, url: absolute("/") }]
    : credited.map(({ name, url }) => (url === undefined ? { name } : { name, url: absolute(url) }));
}

function imageOf(picture: Picture, { absolute }: Addresses, { bytesOf }: FeedSetting): FeedItem["image"] {
  const { url, type } = plainVariant(uncropped(picture));
  return { url: absolute(url), type, bytes: bytesOf(url) };
}

/**
 * The whole article as a feed carries it: who paid for it, lead picture, text, corrections, sources. Sanitised, as
 * its body is; every address absolute.
 */
export function feedItemHtml(article: Article, publication: Publication): string {
  const words = messagesFor(article.record.language);
  const addresses = addressesOf(publication);
  const { sponsor } = article.record;
  const before = html`${sponsor !== undefined && html`<p><strong>${words.sponsoredBy(sponsor)}</strong></p>\n`}${figure(article, words, { ...addresses, publication })}`;
  const after = html`${correctionsOf(article, words, publication)}${sourcesOf(article, words)}`;
  const body = absoluteHtml(
    linkedEmbeds(datelined(withoutDrawings(article.record.body.html), article.record.dateline)),
    article.record.url,
    addresses,
  );
  return inItsLanguage(before.markup + body + after.markup, article, publication);
}

function figure(
  article: Article,
  words: Messages,
  { publication, absolute }: Pick<Addresses, "absolute"> & { readonly publication: Publication },
): Html | undefined {
  const lead = article.record.picture ?? leadMapFile(article, publication);
  if (!lead) return undefined;
  const { url, alt, width, height, caption } = lead;
  const credit = article.record.picture?.credit;
  const captions = [caption, credit && words.pictureBy(credit)].filter(Boolean).join(" ");
  return html`<figure><img src="${safeUrl(absolute(url))}" alt="${alt}" width="${width}" height="${height}">${
    captions && html`<figcaption>${captions}</figcaption>`
  }</figure>\n`;
}

function correctionsOf(article: Article, words: Messages, { timeZone }: Publication): Html | undefined {
  if (article.corrections.length === 0) return undefined;
  const { language } = article.record;
  return html`<h2>${words.corrections}</h2>\n<ul>${newestCorrections(article).map(
    ({ date, text }) =>
      html`<li><time datetime="${date.iso}">${formatDay(date, { language, timeZone })}</time>: ${text}</li>`,
  )}</ul>\n`;
}

function sourcesOf({ record: { sources } }: Article, words: Messages): Html | undefined {
  return sources.length === 0
    ? undefined
    : html`<h2>${words.sources}</h2>\n<ul>${sources.map(
        ({ title, url }) =>
          html`<li>${url === undefined ? title : html`<a href="${safeUrl(url)}">${title}</a>`}</li>`,
      )}</ul>\n`;
}

/** The text with the dateline run in before its first words. */
function datelined(body: string, dateline: string | undefined): string {
  if (dateline === undefined) return body;
  const runIn = html`<p><strong>${dateline}</strong> — `.markup;
  // A text that begins with something else, a list or a quotation, gets the dateline on a line of its own.
  return body.startsWith("<p>")
    ? runIn + body.slice("<p>".length)
    : `${html`<p><strong>${dateline}</strong></p>\n`.markup}${body}`;
}

/**
 * A body whose maps and charts are told in words: readers of feeds have neither our styles nor, most of them, SVG. A
 * drawing is named in each of its renditions, of which one is enough. No author can write an svg element, and no
 * attribute of a body holds a bare quotation mark, so the patterns are exact.
 * @example withoutDrawings('<svg role="img" aria-label="Map of Oslo."><path/></svg>') // "<p>Map of Oslo.</p>"
 */
function withoutDrawings(html: string): string {
  return html.includes("<svg")
    ? html
        .replace(/(<\/svg>)<svg\b.*?<\/svg>/gs, "$1")
        .replace(/<svg\b[^>]*? aria-label="([^"]*)"[^>]*>.*?<\/svg>/gs, "<p>$1</p>")
    : html;
}

/** Readers of feeds take the language and direction of the whole feed for granted. */
function inItsLanguage(markup: string, { record }: Article, publication: Publication): string {
  const { language, direction } = record;
  return direction === "ltr" && language === publication.language
    ? markup
    : `${html`<div lang="${language}" dir="${direction}">`.markup}${markup}</div>`;
}

/**
 * The body of a page with addresses that work anywhere, those of its own parts among them.
 * @example absoluteHtml('<a href="#fn1">', "/a/", addresses) // '<a href="https://example.org/a/#fn1">'
 */
export function absoluteHtml(html: string, pageUrl: string, { absolute }: Addresses): string {
  const page = escapeMarkup(absolute(pageUrl));
  return rebased(html, absolute("/")).replaceAll(' href="#', () => ` href="${page}#`);
}

/** Only the rule of embeds writes `data-frame`, and nothing of an embed holds a figure. */
const embed =
  /<figure class="[^"]*" data-frame="[^"]*"[^>]*>.*?<figcaption>(<a [^>]*>[^<]*<\/a>)<\/figcaption><\/figure>/gs;

/**
 * A body with a plain link in the place of each embed, for readers that could not load it.
 * @example linkedEmbeds(body) // '…<p><a href="https://vimeo.com/76979871">The ferry (Vimeo)</a></p>…'
 */
export function linkedEmbeds(html: string): string {
  return html.includes(" data-frame=") ? html.replace(embed, "<p>$1</p>") : html;
}
