import type { Article, ArticleRecord } from "./article.ts";
import type { Author } from "./author.ts";
import type { Front, FrontFile } from "./front.ts";
import type { InspectedFiles } from "./image.ts";
import type { ImportTableFile } from "./import-table.ts";
import type { Origin } from "./problem.ts";
import type { Publication } from "./publication.ts";
import type { RedirectsFile } from "./redirect.ts";
import type { Section } from "./section.ts";
import type { StaticPage } from "./static-page.ts";
import type { Ending, Status } from "./status.ts";
import type { Tag, TagRecord } from "./tag.ts";
import type { Moment } from "./time.ts";
import type { UpdateRecord } from "./update.ts";
import type { Withdrawal } from "./withdrawal.ts";

/** The articles of a section, tag or author, newest first. */
export interface Group<Subject> {
  readonly subject: Subject;
  readonly articles: readonly Article[];
}

/** The articles of one month of the publication's time zone, newest first. */
export interface Month {
  /** The year and the month: "2023-11". */
  readonly key: string;
  readonly articles: readonly Article[];
}

/** An article or page that is not published yet. */
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

/** An article that was published and is so no longer. */
export interface Ended extends Pick<Unpublished, "file" | "url" | "title"> {
  readonly reason: Ending;
  readonly since: Moment;
}

/** What a site still knows of an article that was withdrawn. */
export interface WithdrawnArticle extends Withdrawal {
  readonly record: Pick<
    ArticleRecord,
    "origin" | "id" | "url" | "slug" | "title" | "published" | "language" | "direction" | "aliases"
  >;
  readonly section: Section;
}

/** An update of published coverage that is not published yet. Its url is that of the article. */
export interface UnpublishedUpdate extends Unpublished {
  /** Its id on the page. */
  readonly anchor: string;
}

/** Everything that a site shows as of a clock. Articles are in total order: newest first, then by url. */
export interface Site {
  readonly publication: Publication;
  readonly articles: readonly Article[];
  readonly byUrl: ReadonlyMap<string, Article>;
  /** The months of all articles, newest first. */
  readonly months: readonly Month[];
  /** All sections, including empty ones, in the order of the navigation. */
  readonly sections: readonly Group<Section>[];
  /** All tags of shown articles, sorted by title as the language sorts. */
  readonly tags: readonly Group<Tag>[];
  /** All authors, sorted by name as the language sorts. */
  readonly authors: readonly Group<Author>[];
  /** The articles of each story by its id, oldest first. */
  readonly stories: ReadonlyMap<string, readonly Article[]>;
  /** The versions of each article with a `translationKey`, by that key, the original first. At least two. */
  readonly translations: ReadonlyMap<string, readonly Article[]>;
  readonly pages: readonly StaticPage[];
  /** What an editor says of the front page. */
  readonly front: Front;
  /** The same of further languages, by these. */
  readonly furtherFronts: ReadonlyMap<string, Front>;
  /** What editors say of the fronts of sections, by their ids. */
  readonly sectionFronts: ReadonlyMap<string, Front>;
  /** Old addresses that no article or page has among its aliases. */
  readonly redirects: RedirectsFile;
  /** For each number of years from 1 on, the newest moment that is longer ago, in milliseconds since 1970. */
  readonly ageThresholds: readonly number[];
  /** The newest withdrawal first, then by url. These articles are in no other list. */
  readonly withdrawn: readonly WithdrawnArticle[];
  readonly unpublished: readonly Unpublished[];
  /** Those that have expired or were withdrawn, the latest first. */
  readonly ended: readonly Ended[];
  readonly unpublishedUpdates: readonly UnpublishedUpdate[];
}

/** All records of the content folder; references between files are still ids. */
export interface Records {
  readonly publication: Publication;
  /** The positions of the fields in `site.yaml`. */
  readonly siteOrigin: Origin;
  /** What editors say of front pages. */
  readonly fronts: readonly FrontFile[];
  readonly redirects: RedirectsFile;
  /** Where what is imported belongs. */
  readonly importTable: ImportTableFile;
  readonly images: InspectedFiles;
  readonly articles: readonly ArticleRecord[];
  readonly authors: readonly Author[];
  readonly sections: readonly Section[];
  readonly tags: readonly TagRecord[];
  readonly pages: readonly StaticPage[];
  /** The updates that are files of their own. */
  readonly updates: readonly UpdateRecord[];
  /**
   * Names of files that are unreadable or have invalid fields, and the slugs that they may have. A reference
   * to one of them is not reported, since it may be right once the file is.
   */
  readonly unreadable: ReadonlySet<string>;
}
