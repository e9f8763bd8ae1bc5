import { assertNever } from "../lib/tasks.ts";
import type { ArticleRecord } from "../model/article.ts";
import type { Author } from "../model/author.ts";
import type { Problem, Result } from "../model/problem.ts";
import type { Section } from "../model/section.ts";
import type { Records } from "../model/site.ts";
import type { StaticPage } from "../model/static-page.ts";
import type { TagRecord } from "../model/tag.ts";
import type { OpenContent } from "./folder.ts";

/** What the files of a content folder say together, and every problem of every one; `readings` come in their order. */
export function collectRecords(content: OpenContent, parsedFiles: Iterable<ParsedFile>): Result<Records> {
  const { add, ...lists } = recordCollector();
  const problems: Problem[] = [];
  const unreadable = new Set<string>();
  for (const reading of parsedFiles) {
    add(reading);
    for (const problem of reading.problems) problems.push(problem);
    for (const name of reading.doubtfulNames) unreadable.add(name);
  }
  const { publication, siteOrigin } = content;
  return { value: { publication, siteOrigin, ...lists, unreadable }, problems };
}

function recordCollector() {
  const articles: ArticleRecord[] = [];
  const authors: Author[] = [];
  const sections: Section[] = [];
  const tags: TagRecord[] = [];
  const pages: StaticPage[] = [];
  const add = (reading: ParsedFile): void => {
    if (!reading.record) return;
    switch (reading.recordType) {
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
}

interface ParsedFileOf<RecordType extends string, Record> {
  readonly recordType: RecordType;
  /** Relative to the content folder. */
  readonly path: string;
  /** Of the file's bytes; empty where they could not be read. */
  readonly hash: string;
  /** Undefined where nothing can be made of the file. */
  readonly record?: Record | undefined;
  readonly problems: readonly Problem[];
  /** Names by which others may mean the file, where its faults make it uncertain what it is called. */
  readonly doubtfulNames: readonly string[];
}

/** What one file of the content folder says by itself. */
export type ParsedFile =
  | ParsedFileOf<"article", ArticleRecord>
  | ParsedFileOf<"author", Author>
  | ParsedFileOf<"section", Section>
  | ParsedFileOf<"tag", TagRecord>
  | ParsedFileOf<"page", StaticPage>
  | ParsedFileOf<"misplaced", never>;
