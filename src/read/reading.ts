import type { ArticleRecord } from "../model/articleRecord.ts";
import type { Author } from "../model/author.ts";
import type { Problem } from "../model/problem.ts";
import type { Section } from "../model/section.ts";
import type { StaticPage } from "../model/staticPage.ts";
import type { TagRecord } from "../model/tag.ts";

interface ReadingOf<Noun extends string, Record> {
  readonly noun: Noun;
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
export type Reading =
  | ReadingOf<"article", ArticleRecord>
  | ReadingOf<"author", Author>
  | ReadingOf<"section", Section>
  | ReadingOf<"tag", TagRecord>
  | ReadingOf<"page", StaticPage>
  | ReadingOf<"stray", never>;
