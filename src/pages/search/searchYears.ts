import type { Article } from "../../model/article.ts";
import type { Site } from "../../model/site.ts";
import { digestOf } from "../../text/digestOf.ts";
import { oncePer } from "../../text/oncePer.ts";
import { type SearchRecord, searchLanguage, searchRecord } from "./searchRecord.ts";

/** The articles of one year, which have a search index of their own. */
export interface SearchYear {
  /** In digits: "2023". */
  readonly year: string;
  /** The languages of its articles, in the order of their names. */
  readonly languages: readonly string[];
  /** Stands for all that the records are made from. */
  readonly basis: string;
  /** Made when they are asked for, each time anew: the texts of a year need not be in memory before. */
  readonly records: () => Iterable<SearchRecord>;
}

const languagesOf = (articles: readonly Article[]): readonly string[] =>
  [...new Set(articles.map(({ language }) => searchLanguage(language)))].sort();

/** What is to be searched, year by year, the newest first; nothing where the publication has no search. */
export const searchYears = oncePer(({ publication, articles }: Site): readonly SearchYear[] => {
  if (!publication.search) return [];
  const { language, timeZone } = publication;
  const telling = { language, timeZone };
  return [...Map.groupBy(articles, ({ published }) => published.iso.slice(0, 4))].map(
    ([year, newestFirst]) => {
      // Oldest first, so that one article more leaves the numbers of the others as they are.
      const inOrder = newestFirst.toReversed();
      return {
        year,
        languages: languagesOf(inOrder),
        basis: digestOf([language, timeZone, ...inOrder.flatMap(({ url, digest }) => [url, digest])]),
        *records() {
          for (const article of inOrder) yield searchRecord(article, telling);
        },
      };
    },
  );
});
