import type { DateLocale } from "../i18n/dates.ts";
import { weakMemo } from "../lib/cache.ts";
import { hashOf } from "../lib/hash.ts";
import { bitsOf, HashMixer } from "../lib/hash-bits.ts";
import type { Article } from "../model/article.ts";
import type { Publication } from "../model/publication.ts";
import type { Month, Site } from "../model/site.ts";
import type { PageContext } from "./context.ts";
import { headOf } from "./head.ts";
import type { OwnPage } from "./own-page.ts";
import { lazyPage, type PageOf } from "./page.ts";
import { ownRecord, type SearchRecord, searchLanguage, searchRecord } from "./search-record.ts";
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
        languages: searchedLanguages(searchYears(site, context.own), addresses.path),
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

/** The articles of one year, or the pages that the publication makes itself, with a search index of their own. */
export interface SearchYear {
  /** In digits: "2023"; "pages" for pages. */
  readonly year: string;
  /** Sorted. */
  readonly languages: readonly string[];
  /** Covers all that the records are made from. */
  readonly inputsHash: string;
  /** Oldest first. */
  readonly months: readonly SearchMonth[];
}

/** The articles of one month, or all pages. */
export interface SearchMonth {
  /** In digits: "2023-05"; "pages" for pages. */
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

/** Returns the years to search, newest first, and after them the own pages; none if the publication has no search. */
export function searchYears(site: Site, own: readonly OwnPage[] = []): readonly SearchYear[] {
  const pages = own.filter(({ listed }) => listed.includes("search"));
  const years = articleYears(site);
  return pages.length === 0 || !site.publication.search ? years : [...years, searchedPages(pages, site)];
}

function searchedPages(pages: readonly OwnPage[], { publication }: Site): SearchYear {
  const records = pages.map((page) => ownRecord(page, publication));
  const keys = records.map((record) => hashOf([JSON.stringify(record)]));
  const inputsHash = hashOf(keys);
  const articles = () => records.map((record, index) => ({ key: keys[index] ?? "", record: () => record }));
  return {
    year: ownIndex,
    languages: [...new Set(records.map(({ language }) => language))].sort(),
    inputsHash,
    months: [{ month: ownIndex, inputsHash, articles }],
  };
}

/** The name of the index of own pages. */
const ownIndex = "pages";

const articleYears = weakMemo(({ publication, months }: Site): readonly SearchYear[] => {
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
