import { type DateLocale, formatDateTime, formatDay } from "../i18n/dates.ts";
import { messagesFor } from "../i18n/languages.ts";
import { labelText } from "../i18n/messages.ts";
import { weakMemo } from "../lib/cache.ts";
import { hashOf } from "../lib/hash.ts";
import { bitsOf, HashMixer } from "../lib/hash-bits.ts";
import type { Article } from "../model/article.ts";
import type { Publication } from "../model/publication.ts";
import type { Month, Site } from "../model/site.ts";
import { creditsOf } from "./byline.ts";
import type { PageContext } from "./context.ts";
import { linkedEmbeds } from "./feed-item.ts";
import { headOf } from "./head.ts";
import { lazyPage, type PageOf } from "./page.ts";
import type { SearchedLanguage } from "./views/standalone.ts";

/** Returns the root-relative url of the folder with the search index of a year. */
export function searchIndexUrl(year: string): string {
  return `/search/index/${year}/`;
}

/** Returns the search page; none if the publication has no search. */
export function searchPage(context: PageContext): readonly PageOf<"search">[] {
  const { site, messages, chrome, addresses } = context;
  const { publication, sections } = site;
  if (!publication.search) return [];
  const url = `${publication.root}search/`;
  const page = lazyPage<"search">(
    { kind: "search", url, source: "the search page" },
    {
      view: () => ({
        chrome,
        head: headOf({ title: messages.search.title, url, indexed: false, scripts: ["search"] }, context),
        basePath: publication.basePath,
        languages: searchedLanguages(searchYears(site), addresses.path),
        sections: sections.map(({ subject }) => ({ title: subject.name, url: addresses.path(subject.url) })),
      }),
    },
  );
  return [page];
}

function searchedLanguages(
  years: readonly SearchYear[],
  path: (url: string) => string,
): readonly SearchedLanguage[] {
  return [...new Set(years.flatMap(({ languages }) => languages))].sort().map((language) => ({
    language,
    indexes: years
      .filter(({ languages }) => languages.includes(language))
      .map(({ year }) => path(searchIndexUrl(year))),
  }));
}

/** The articles of one year, with a search index of their own. */
export interface SearchYear {
  /** In digits: "2023". */
  readonly year: string;
  /** Sorted. */
  readonly languages: readonly string[];
  /** Covers all that the records are made from. */
  readonly inputsHash: string;
  /** Oldest first. */
  readonly months: readonly SearchMonth[];
}

/** The articles of one month. */
export interface SearchMonth {
  /** In digits: "2023-05". */
  readonly month: string;
  /** Covers all that the records are made from. */
  readonly inputsHash: string;
  /** Returns its articles, oldest first. */
  readonly articles: () => readonly SearchedArticle[];
}

/** An article that is to be indexed. */
export interface SearchedArticle {
  /** Covers all that the record is made from. */
  readonly key: string;
  /** Makes the record on each call, so that its text need not be in memory before. */
  readonly record: () => SearchRecord;
}

/** Returns the years to search, newest first; none if the publication has no search. */
export const searchYears = weakMemo(({ publication, months }: Site): readonly SearchYear[] => {
  if (!publication.search) return [];
  return [...Map.groupBy(months, ({ key }) => key.slice(0, 4))].map(([year, newestFirst]) => {
    // Oldest first, so that a new article leaves the numbers of the others unchanged.
    const inOrder = newestFirst.toReversed();
    const searched = inOrder.map((month) => searchMonth(month, publication));
    const languages = new Set(inOrder.flatMap(({ articles }) => [...languagesOf(articles)]));
    const inputsHash = hashOf(searched.map((month) => month.inputsHash));
    return { year, languages: [...languages].sort(), inputsHash, months: searched };
  });
});

function searchMonth({ key, articles }: Month, publication: Publication): SearchMonth {
  const { language, timeZone, articleUrl } = publication;
  // Results are shown on the search page of the language that lists the article.
  const dateLocaleOf = ({ section }: Article): DateLocale => ({
    language: section.language ?? language,
    timeZone,
  });
  const settings = hashOf([language, timeZone, articleUrl]);
  return {
    month: key,
    inputsHash: hashOf([settings, articlesHash(articles)]),
    articles: () =>
      articles.toReversed().map((article) => ({
        key: new HashMixer().add(bitsOf(settings)).add(article.hash).text(),
        record: () => searchRecord(article, dateLocaleOf(article)),
      })),
  };
}

/** Covers the articles. The pattern of their addresses is none of their own. */
const articlesHash = weakMemo((newestFirst: readonly Article[]): string => {
  const mixer = new HashMixer();
  for (const { hash } of newestFirst.toReversed()) mixer.add(hash);
  return mixer.text();
});

const languagesOf = weakMemo(
  (articles: readonly Article[]): ReadonlySet<string> =>
    new Set(articles.map(({ record }) => searchLanguage(record.language))),
);

/** An article in the search index. */
export interface SearchRecord {
  /** Root-relative, without the path that the site is published under. */
  readonly url: string;
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
    language: searchLanguage(language),
    title,
    standfirst: record.description ?? "",
    // Embeds are no part of the text.
    html: linkedEmbeds(record.body.html),
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
