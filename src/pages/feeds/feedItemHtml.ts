import type { Article } from "../../model/article.ts";
import type { Publication } from "../../model/publication.ts";
import { dayInWords } from "../../text/dayInWords.ts";
import { type Html, html } from "../../text/html.ts";
import { safeUrl } from "../../text/safeUrl.ts";
import type { Words } from "../../text/words/words.ts";
import { wordsFor } from "../../text/words/wordsFor.ts";
import { type Addresses, addressesOf } from "../addresses.ts";
import { leadMapFile } from "../leadMapFile.ts";
import { linkedEmbeds } from "../linkedEmbeds.ts";
import { absoluteHtml } from "./absoluteHtml.ts";
import { withoutDrawings } from "./withoutDrawings.ts";

const figure = (
  article: Article,
  words: Words,
  { publication, absolute }: Pick<Addresses, "absolute"> & { readonly publication: Publication },
): Html | undefined => {
  const lead = article.picture ?? leadMapFile(article, publication);
  if (!lead) return undefined;
  const { url, alt, width, height, caption } = lead;
  const credit = article.picture?.credit;
  const captions = [caption, credit && words.pictureBy(credit)].filter(Boolean).join(" ");
  return html`<figure><img src="${safeUrl(absolute(url))}" alt="${alt}" width="${width}" height="${height}">${
    captions && html`<figcaption>${captions}</figcaption>`
  }</figure>\n`;
};

/** The text with the dateline run in before its first words. */
const datelined = (body: string, dateline: string | undefined): string => {
  if (dateline === undefined) return body;
  const runIn = html`<p><strong>${dateline}</strong> — `.markup;
  // A text that begins with something else, a list or a quotation, gets the dateline on a line of its own.
  return body.startsWith("<p>")
    ? runIn + body.slice("<p>".length)
    : `${html`<p><strong>${dateline}</strong></p>\n`.markup}${body}`;
};

const correctionsOf = (article: Article, words: Words, { timeZone }: Publication): Html | undefined => {
  if (article.corrections.length === 0) return undefined;
  const { language } = article;
  const newestFirst = [...article.corrections].sort((one, other) => other.date.ms - one.date.ms);
  return html`<h2>${words.corrections}</h2>\n<ul>${newestFirst.map(
    ({ date, text }) =>
      html`<li><time datetime="${date.iso}">${dayInWords(date, { language, timeZone })}</time>: ${text}</li>`,
  )}</ul>\n`;
};

const sourcesOf = ({ sources }: Article, words: Words): Html | undefined =>
  sources.length === 0
    ? undefined
    : html`<h2>${words.sources}</h2>\n<ul>${sources.map(
        ({ title, url }) =>
          html`<li>${url === undefined ? title : html`<a href="${safeUrl(url)}">${title}</a>`}</li>`,
      )}</ul>\n`;

/** Readers of feeds take the language and direction of the whole feed for granted. */
const inItsLanguage = (markup: string, { language, direction }: Article, publication: Publication): string =>
  direction === "ltr" && language === publication.language
    ? markup
    : `${html`<div lang="${language}" dir="${direction}">`.markup}${markup}</div>`;

/**
 * The whole article as a feed carries it: who paid for it, lead picture, text, corrections, sources. Sanitised, as
 * its body is; every address absolute.
 */
export const feedItemHtml = (article: Article, publication: Publication): string => {
  const words = wordsFor(article.language);
  const addresses = addressesOf(publication);
  const { sponsor } = article;
  const before = html`${sponsor !== undefined && html`<p><strong>${words.sponsoredBy(sponsor)}</strong></p>\n`}${figure(article, words, { ...addresses, publication })}`;
  const after = html`${correctionsOf(article, words, publication)}${sourcesOf(article, words)}`;
  const body = absoluteHtml(
    linkedEmbeds(datelined(withoutDrawings(article.body.html), article.dateline)),
    article.url,
    addresses,
  );
  return inItsLanguage(before.markup + body + after.markup, article, publication);
};
