/**
 * What the templates of a publication, and `pages(site)` of its config, know of the site: all that readers can see, and
 * nothing else. All of it is frozen. Addresses are root-relative, without the path that the site may be published under.
 */

import type { ArticleKind } from "./article-fields.ts";
import type { Extra } from "./extra.ts";
import type { Status } from "./status.ts";
import type { Direction, Moment } from "./time.ts";

export interface SiteData {
  readonly publication: PublicationData;
  /** All articles that are out, newest first. A preview has drafts and scheduled ones too. */
  readonly articles: readonly ArticleData[];
  /** All sections, in the order of the navigation. */
  readonly sections: readonly SectionData[];
  /** All tags of these articles, by title. */
  readonly tags: readonly TagData[];
  /** All authors, by name. */
  readonly authors: readonly AuthorData[];
  /** The pages of `content/pages/`, in the order of the footer. */
  readonly pages: readonly StaticPageData[];
}

export interface PublicationData {
  readonly name: string;
  /** The absolute address of the site, ending in a slash. */
  readonly url: string;
  readonly description: string;
  readonly language: string;
  readonly direction: Direction;
  /** An IANA name. */
  readonly timeZone: string;
}

/** A name with the address of its page. */
export interface NamedData {
  /** The name of its file, or the slug of a tag. */
  readonly id: string;
  readonly name: string;
  readonly url: string;
}

export interface ArticleData {
  readonly url: string;
  readonly absoluteUrl: string;
  /** Its permanent identifier in feeds. */
  readonly id: string;
  readonly title: string;
  /** The standfirst. */
  readonly description?: string | undefined;
  readonly kind: ArticleKind;
  readonly sponsor?: string | undefined;
  /** Where the report was written. */
  readonly dateline?: string | undefined;
  readonly section: NamedData;
  readonly authors: readonly NamedData[];
  /** The credited names: those of the authors, or of the byline. */
  readonly bylines: readonly string[];
  readonly tags: readonly NamedData[];
  readonly story?: { readonly id: string; readonly title: string } | undefined;
  readonly published: Moment;
  /** The same time for the filters of Eleventy and its plugins, which take dates. A new value whenever it is read. */
  readonly date: Date;
  readonly updated?: Moment | undefined;
  readonly language: string;
  readonly direction: Direction;
  readonly status: Status;
  readonly picture?: PictureData | undefined;
  /** The number of words of the text. */
  readonly words: number;
  /** The reading time in whole minutes. */
  readonly minutes: number;
  readonly corrections: readonly { readonly date: Moment; readonly text: string }[];
  readonly sources: readonly { readonly title: string; readonly url?: string | undefined }[];
  /** The address of its first publication elsewhere. */
  readonly canonical?: string | undefined;
  /** The fields of its group `extra:`. */
  readonly extra?: Extra<"article"> | undefined;
  /** The text as sanitised HTML. It is fetched when a template reads it. */
  readonly html: string;
}

/** The lead picture of an article as cards show it. */
export interface PictureData {
  readonly url: string;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  readonly alt: string;
  readonly caption?: string | undefined;
  readonly credit?: string | undefined;
}

interface GroupData extends NamedData {
  /** The further language whose pages list it; undefined for that of the publication. */
  readonly language?: string | undefined;
  readonly description?: string | undefined;
  /** Its articles, newest first. */
  readonly articles: readonly ArticleData[];
  /** Its introduction as sanitised HTML. It is fetched when a template reads it. */
  readonly html: string;
}

export type SectionData = GroupData;

export type TagData = GroupData;

export interface AuthorData extends GroupData {
  readonly role?: string | undefined;
  /** The address that readers can write to. */
  readonly email?: string | undefined;
  readonly links: readonly { readonly title: string; readonly url: string }[];
  readonly extra?: Extra<"author"> | undefined;
}

export interface StaticPageData {
  readonly url: string;
  readonly title: string;
  readonly description?: string | undefined;
  readonly language: string;
  readonly extra?: Extra<"page"> | undefined;
  /** The text as sanitised HTML. It is fetched when a template reads it. */
  readonly html: string;
}
