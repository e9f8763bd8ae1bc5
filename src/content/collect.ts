import { assertNever } from "../lib/assert-never.ts";
import type { ArticleRecord } from "../model/article.ts";
import type { Author } from "../model/author.ts";
import type { Problem, Result } from "../model/problem.ts";
import type { Section } from "../model/section.ts";
import type { Records } from "../model/site.ts";
import type { StaticPage } from "../model/static-page.ts";
import type { TagRecord } from "../model/tag.ts";
import type { UpdateRecord } from "../model/update.ts";

interface ParsedFileOf<RecordType extends string, Record> {
  readonly recordType: RecordType;
  /** Relative to the content folder. */
  readonly path: string;
  /** Undefined if the file is too broken to make a record of it. */
  readonly record?: Record | undefined;
  readonly problems: readonly Problem[];
  /**
   * Ids and slugs that the file may have, if errors leave open which. References to these are not reported as unknown.
   */
  readonly uncertainNames: readonly string[];
}

/** One file of the content folder after parsing, before references to other files are resolved. */
export type ParsedFile =
  | ParsedFileOf<"article", ArticleRecord>
  | ParsedFileOf<"author", Author>
  | ParsedFileOf<"section", Section>
  | ParsedFileOf<"tag", TagRecord>
  | ParsedFileOf<"page", StaticPage>
  | ParsedFileOf<"update", UpdateRecord>
  | ParsedFileOf<"misplaced", never>;

/** Gathers the records and the problems of parsed files. `parsedFiles` come in the order of their paths. */
export function collectRecords(content: Setting, parsedFiles: Iterable<ParsedFile>): Result<Records> {
  const { add, ...lists } = recordCollector();
  const problems: Problem[] = [];
  const unreadable = new Set<string>();
  for (const parsedFile of parsedFiles) {
    add(parsedFile);
    for (const problem of parsedFile.problems) problems.push(problem);
    for (const name of parsedFile.uncertainNames) unreadable.add(name);
  }
  const { publication, siteOrigin, fronts, redirects, importTable, images } = content;
  return {
    value: { publication, siteOrigin, fronts, redirects, importTable, images, ...lists, unreadable },
    problems,
  };
}

/** The parts of the records that do not come from texts. */
type Setting = Pick<
  Records,
  "publication" | "siteOrigin" | "fronts" | "redirects" | "importTable" | "images"
>;

function recordCollector() {
  const articles: ArticleRecord[] = [];
  const authors: Author[] = [];
  const sections: Section[] = [];
  const tags: TagRecord[] = [];
  const pages: StaticPage[] = [];
  const updates: UpdateRecord[] = [];
  const add = (parsedFile: ParsedFile): void => {
    if (!parsedFile.record) return;
    switch (parsedFile.recordType) {
      case "article":
        articles.push(parsedFile.record);
        return;
      case "author":
        authors.push(parsedFile.record);
        return;
      case "section":
        sections.push(parsedFile.record);
        return;
      case "tag":
        tags.push(parsedFile.record);
        return;
      case "page":
        pages.push(parsedFile.record);
        return;
      case "update":
        updates.push(parsedFile.record);
        return;
      default:
        assertNever(parsedFile);
    }
  };
  return { add, articles, authors, sections, tags, pages, updates };
}
