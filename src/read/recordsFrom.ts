import type { ArticleRecord } from "../model/articleRecord.ts";
import type { Author } from "../model/author.ts";
import type { Problem } from "../model/problem.ts";
import type { Records } from "../model/records.ts";
import type { Section } from "../model/section.ts";
import type { StaticPage } from "../model/staticPage.ts";
import type { TagRecord } from "../model/tag.ts";
import { assertNever } from "../text/assertNever.ts";
import type { OpenContent } from "./openContentFolder.ts";
import type { Outcome } from "./outcome.ts";
import type { Reading } from "./reading.ts";

const recordCollector = () => {
  const articles: ArticleRecord[] = [];
  const authors: Author[] = [];
  const sections: Section[] = [];
  const tags: TagRecord[] = [];
  const pages: StaticPage[] = [];
  const add = (reading: Reading): void => {
    if (!reading.record) return;
    switch (reading.noun) {
      case "article":
        articles.push(reading.record);
        return;
      case "author":
        authors.push(reading.record);
        return;
      case "section":
        sections.push(reading.record);
        return;
      case "tag":
        tags.push(reading.record);
        return;
      case "page":
        pages.push(reading.record);
        return;
      default:
        assertNever(reading);
    }
  };
  return { add, articles, authors, sections, tags, pages };
};

/** What the files of a content folder say together, and every problem of every one; `readings` come in their order. */
export const recordsFrom = (content: OpenContent, readings: Iterable<Reading>): Outcome<Records> => {
  const { add, ...lists } = recordCollector();
  const problems: Problem[] = [];
  const unreadable = new Set<string>();
  for (const reading of readings) {
    add(reading);
    for (const problem of reading.problems) problems.push(problem);
    for (const name of reading.doubtfulNames) unreadable.add(name);
  }
  const { publication, siteOrigin } = content;
  return { value: { publication, siteOrigin, ...lists, unreadable }, problems };
};
