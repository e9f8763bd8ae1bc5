import { type DateLocale, formatDateTime, formatDay } from "../i18n/dates.ts";
import { messagesFor } from "../i18n/languages.ts";
import { labelText } from "../i18n/messages.ts";
import { html } from "../markup/template.ts";
import type { Article } from "../model/article.ts";
import type { Publication } from "../model/publication.ts";
import { wholeBody } from "../site/whole-body.ts";
import { creditsOf } from "./byline.ts";
import { linkedEmbeds } from "./feed-item.ts";
import { isHtmlUrl, type OwnPage } from "./own-page.ts";

/** An article in the search index, or a page that the publication makes itself. */
export interface SearchRecord {
  /** Root-relative, without the path that the site is published under. */
  readonly url: string;
  /** In milliseconds since 1970; undefined for a page, which has no date. */
  readonly published?: number | undefined;
  /** Without region and script. It selects the word segmentation and stemming. */
  readonly language: string;
  readonly title: string;
  readonly standfirst: string;
  /** The body as sanitised HTML. */
  readonly html: string;
  /** Shown with a result; also searched. */
  readonly meta: Readonly<Record<string, string>>;
  /** Filters of the results, with names as the files spell them. */
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

/**
 * Returns the language that a text is searched by.
 * @example searchLanguage("pt-BR") // "pt"
 */
export function searchLanguage(language: string): string {
  return language.toLowerCase().split("-")[0] ?? language;
}

/** Returns the search record of an article, with its date in the language of the publication. */
export function searchRecord(article: Article, dateLocale: DateLocale): SearchRecord {
  const { record, section, tags } = article;
  const { title, published, language } = record;
  const labels = labelsOf(article, dateLocale);
  // Filters appear in addresses that readers keep, so they use the spelling of the files.
  const credits =
    article.authors.length > 0
      ? article.authors.map(({ name, written = name }) => written)
      : creditsOf(article).map(({ name }) => name);
  return {
    url: record.url,
    published: published.ms,
    language: searchLanguage(language),
    title,
    standfirst: record.description ?? "",
    // Embeds are no part of the text.
    html: linkedEmbeds(wholeBody(article).html),
    meta: {
      title,
      day: formatDay(published, dateLocale),
      ...(labels.length > 0 ? { label: labels.join(" · ") } : {}),
    },
    filters: {
      section: [filterName(section.written ?? section.name)],
      author: credits.map(filterName),
      tag: tags.map(({ title, written = title }) => filterName(written)),
      year: [published.iso.slice(0, 4)],
      // Only if it differs from that of the page.
      ...(language === dateLocale.language ? {} : { language: [language] }),
    },
  };
}

/** Returns the search record of a page that the publication makes itself. */
export function ownRecord(
  { url, content, frame, title = "" }: OwnPage,
  { language }: Publication,
): SearchRecord {
  return {
    url,
    language: searchLanguage(frame?.language ?? language),
    title: frame?.title ?? title,
    standfirst: frame?.description ?? "",
    html: frame || isHtmlUrl(url) ? mainPart(content).replace(code, "") : html`<p>${content}</p>`.markup,
    meta: { title: frame?.title ?? title },
    filters: {},
  };
}

const code = /<(script|style)\b[^>]*>.*?<\/\1\s*>/gis;

/** Returns the part of a whole page that is not the same on many pages. */
function mainPart(page: string): string {
  return (
    /<main\b[^>]*>(.*)<\/main>/is.exec(page)?.[1] ?? /<body\b[^>]*>(.*)<\/body>/is.exec(page)?.[1] ?? page
  );
}

/**
 * Returns the labels of a result: the status in a preview, and the kind of article unless its section has
 * that name.
 */
function labelsOf(article: Article, dateLocale: DateLocale): readonly string[] {
  const label = labelText(article.record, messagesFor(dateLocale.language));
  return [statusText(article, dateLocale), label === article.section.name ? undefined : label].filter(
    (text) => text !== undefined,
  );
}

function statusText({ status, record }: Article, dateLocale: DateLocale): string | undefined {
  if (status === "published") return undefined;
  const { draft, scheduledFor } = messagesFor(dateLocale.language);
  return status === "draft" ? draft : scheduledFor(formatDateTime(record.published, dateLocale));
}

/**
 * Returns the name of a filter. Pagefind uses names as keys of objects and would confuse one like
 * "constructor" with an inherited property. An invisible zero-width character makes it another name.
 */
function filterName(name: string): string {
  return name in Object.prototype ? `${name}\u2060` : name;
}
