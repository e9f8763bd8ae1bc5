import type { Article, ArticleRecord, Status } from "./article.ts";
import type { Author } from "./author.ts";
import type { InspectedFiles } from "./image.ts";
import type { Origin } from "./problem.ts";
import type { Publication } from "./publication.ts";
import type { Section } from "./section.ts";
import type { StaticPage } from "./static-page.ts";
import type { Tag, TagRecord } from "./tag.ts";
import type { Moment } from "./time.ts";

/** Articles that belong together, newest first. */
export interface Group<Subject> {
  readonly subject: Subject;
  readonly articles: readonly Article[];
}

/** An article or page that no reader sees yet. */
export interface Unpublished {
  /** The content file. */
  readonly file: string;
  /** Root-relative. */
  readonly url: string;
  readonly title: string;
  readonly reason: Exclude<Status, "published">;
  /** When it comes out; undefined for a draft. */
  readonly until?: Moment | undefined;
}

/** Everything that is shown at this clock, in total order: newest first, then by url. */
export interface Site {
  readonly publication: Publication;
  readonly articles: readonly Article[];
  readonly byUrl: ReadonlyMap<string, Article>;
  /** Every section, empty ones too, in the order of the navigation. */
  readonly sections: readonly Group<Section>[];
  /** Every tag that an article has, by its title in the language's order. */
  readonly tags: readonly Group<Tag>[];
  /** Every author, by name in the language's order. */
  readonly authors: readonly Group<Author>[];
  /** The articles of each thread, oldest first. */
  readonly stories: ReadonlyMap<string, readonly Article[]>;
  readonly pages: readonly StaticPage[];
  readonly lead?: Article | undefined;
  /** For each number of years from 1 on, the newest moment, in milliseconds since 1970, that is longer ago than that. */
  readonly ageThresholds: readonly number[];
  readonly unpublished: readonly Unpublished[];
}

/** Everything that the content folder says, each file by itself. */
export interface Records {
  readonly publication: Publication;
  /** Where `site.yaml` says what the publication says. */
  readonly siteOrigin: Origin;
  readonly images: InspectedFiles;
  readonly articles: readonly ArticleRecord[];
  readonly authors: readonly Author[];
  readonly sections: readonly Section[];
  readonly tags: readonly TagRecord[];
  readonly pages: readonly StaticPage[];
  /**
   * Names of files that could not be read or have faulty fields, and slugs that they may have: what points to them
   * is not reported too, since it may be right once they are.
   */
  readonly unreadable: ReadonlySet<string>;
}
