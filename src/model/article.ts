import type { ArticleRecord } from "./articleRecord.ts";
import type { Author } from "./author.ts";
import type { Section } from "./section.ts";
import type { Tag } from "./tag.ts";

/** Whether readers may see it at this clock; previews show the others too, marked as such. */
export type Standing = "published" | "draft" | "scheduled";

/** An article whose references are resolved. Articles that it names are found through the site. */
export interface Article
  extends Omit<ArticleRecord, "sectionId" | "authorIds" | "tagNames" | "storyId" | "relatedSlugs" | "draft"> {
  readonly standing: Standing;
  readonly section: Section;
  readonly authors: readonly Author[];
  readonly tags: readonly Tag[];
  readonly story?: Story | undefined;
  /** Urls of the articles that it names as related and that are shown too. */
  readonly relatedUrls: readonly string[];
}

/** A thread of articles on one matter. */
export interface Story {
  readonly id: string;
  readonly title: string;
}
