import { type DateLocale, formatDateTime, formatDay } from "../i18n/dates.ts";
import { messagesFor } from "../i18n/languages.ts";
import { labelText } from "../i18n/messages.ts";
import { weakMemo } from "../lib/cache.ts";
import { hashOf } from "../lib/hash.ts";
import type { Article } from "../model/article.ts";
import type { Site } from "../model/site.ts";
import { creditedOf } from "./byline.ts";
import type { PageContext } from "./context.ts";
import { linkedEmbeds } from "./feed-item.ts";
import { headOf } from "./head.ts";
import { lazyPage, type PageOf } from "./page.ts";
import type { SearchedLanguage } from "./views/standalone.ts";

/** Where the search index of a year is published; a folder. Root-relative. */
export function searchIndexUrl(year: string): string {
  return `/search/index/${year}/`;
}

/** The page on which readers search; none where the publication has no search. */
export function searchPage(context: PageContext): readonly PageOf<"search">[] {
  const { site, words, chrome, addresses } = context;
  const { publication, sections } = site;
  if (!publication.search) return [];
  const url = "/search/";
  const page = lazyPage<"search">(
    { kind: "search", url, source: "the search page" },
    {
      view: () => ({
        chrome,
        head: headOf({ title: words.search.title, url, indexed: false, scripts: ["search"] }, context),
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

/** The articles of one year, which have a search index of their own. */
export interface SearchYear {
  /** In digits: "2023". */
  readonly year: string;
  /** The languages of its articles, in the order of their names. */
  readonly languages: readonly string[];
  /** Stands for all that the records are made from. */
  readonly inputsHash: string;
  /** Made when they are asked for, each time anew: the texts of a year need not be in memory before. */
  readonly records: () => Iterable<SearchRecord>;
}

/** What is to be searched, year by year, the newest first; nothing where the publication has no search. */
export const searchYears = weakMemo(({ publication, articles }: Site): readonly SearchYear[] => {
  if (!publication.search) return [];
  const { language, timeZone } = publication;
  const dateLocale = { language, timeZone };
  return [...Map.groupBy(articles, ({ record }) => record.published.iso.slice(0, 4))].map(
    ([year, newestFirst]) => {
      // Oldest first, so that one article more leaves the numbers of the others as they are.
      const inOrder = newestFirst.toReversed();
      return {
        year,
        languages: languagesOf(inOrder),
        inputsHash: hashOf([
          language,
          timeZone,
          ...inOrder.flatMap(({ record, hash }) => [record.url, hash]),
        ]),
        *records() {
          for (const article of inOrder) yield searchRecord(article, dateLocale);
        },
      };
    },
  );
});

function languagesOf(articles: readonly Article[]): readonly string[] {
  return [...new Set(articles.map(({ record }) => searchLanguage(record.language)))].sort();
}

/** An article as it goes into the search index. */
export interface SearchRecord {
  /** Root-relative, without the path that the site is published under. */
  readonly url: string;
  /** Without region and script: by it words are taken apart and brought to their stems. */
  readonly language: string;
  readonly title: string;
  readonly standfirst: string;
  /** The body as sanitised HTML. */
  readonly html: string;
  /** What a result tells besides; readers find articles by these words too. */
  readonly meta: Readonly<Record<string, string>>;
  /** What the results can be narrowed to: names as they are written. */
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

/**
 * The language by which a text is searched.
 * @example searchLanguage("pt-BR") // "pt"
 */
export function searchLanguage(language: string): string {
  return language.toLowerCase().split("-")[0] ?? language;
}

/** An article for the index of a publication, in whose voice its date is told. */
export function searchRecord(article: Article, dateLocale: DateLocale): SearchRecord {
  const { record, section, tags } = article;
  const { title, published, language } = record;
  const labels = labelsOf(article, dateLocale);
  // Narrowed searches are kept as addresses, so that they go by what is written, whatever is shown.
  const credits =
    article.authors.length > 0
      ? article.authors.map(({ name, written = name }) => written)
      : creditedOf(article).map(({ name }) => name);
  return {
    url: record.url,
    language: searchLanguage(language),
    title,
    standfirst: record.description ?? "",
    // What stands for something of another site is no part of the text.
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
      // Only where it is not the page's own, which need not be told.
      ...(language === dateLocale.language ? {} : { language: [language] }),
    },
  };
}

/** What sort of article it is, where its section does not say so already, and in a preview what keeps it from readers. */
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
 * A name to narrow results to. Pagefind counts names as keys of objects, and could not tell one that every object has: a sign
 * without width makes another of it, which looks the same.
 */
function filterName(name: string): string {
  return name in Object.prototype ? `${name}\u2060` : name;
}
