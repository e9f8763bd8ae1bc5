import type { Extra } from "../../model/extra.ts";
import type { Moment } from "../../model/time.ts";
import type { FrontBlock } from "./front.ts";
import type { Card, FeedLink, Head, Link, PictureView, SiteChrome } from "./shared.ts";

/** The dates of a page of a listing; equal for a single day. */
export interface Span {
  readonly from: Moment;
  readonly to: Moment;
}

/** A link to the next page of a listing. The newest page has no span, since it changes. */
export interface PageLink {
  readonly url: string;
  readonly span?: Span | undefined;
}

export interface AuthorProfile {
  readonly role?: string | undefined;
  readonly email?: string | undefined;
  readonly links: readonly Link[];
  readonly picture?: PictureView | undefined;
  readonly extra?: Extra<"author"> | undefined;
}

/** A page of the listing of a section, tag, author or month. */
export interface ListingView {
  readonly chrome: SiteChrome;
  readonly head: Head;
  readonly of: "section" | "tag" | "author" | "month";
  /** The name of the section, tag, author or month. */
  readonly title: string;
  /** Its first day, for the listing of a month. */
  readonly month?: Moment | undefined;
  readonly description?: string | undefined;
  /** An introduction or biography as sanitised HTML, on the newest page only. */
  readonly bodyHtml?: string | undefined;
  readonly bodyPictures?: readonly PictureView[] | undefined;
  readonly author?: AuthorProfile | undefined;
  /** On the newest page of a section, above its list: they hold articles that the list has no more. */
  readonly blocks?: readonly FrontBlock[] | undefined;
  /** When the newest article was published, to whose day times in the blocks are relative. */
  readonly day?: Moment | undefined;
  /** Newest first; may be empty. */
  readonly cards: readonly Card[];
  /** The dates of this page; undefined on the newest. */
  readonly span?: Span | undefined;
  readonly newer?: PageLink | undefined;
  readonly older?: PageLink | undefined;
  readonly feeds: readonly FeedLink[];
  /** From the front page to the parent of this page. */
  readonly breadcrumbs: readonly Link[];
}

export interface ArchiveMonth {
  /** Its first day. */
  readonly month: Moment;
  readonly url: string;
  readonly count: number;
}

export interface ArchiveYear {
  /** In digits: "2023". */
  readonly year: string;
  readonly url: string;
  readonly count: number;
  /** Newest first. */
  readonly months: readonly ArchiveMonth[];
}

/** The archive, or one year of it. */
export interface ArchiveView {
  readonly chrome: SiteChrome;
  readonly head: Head;
  /** Undefined on the page of all years. */
  readonly year?: string | undefined;
  /** Newest first. */
  readonly years: readonly ArchiveYear[];
  /** Links to all years of the archive, newest first. */
  readonly yearLinks: readonly Link[];
  readonly breadcrumbs: readonly Link[];
}

export interface TagLetter {
  /** The first letter of its tags: "A", "É" under "E", "가"; "#" for digits and symbols. */
  readonly letter: string;
  readonly tags: readonly (Link & { readonly count: number })[];
}

/** All tags by first letter, sorted as the language sorts. */
export interface TagIndexView {
  readonly chrome: SiteChrome;
  readonly head: Head;
  readonly letters: readonly TagLetter[];
}

export interface AuthorIndexView {
  readonly chrome: SiteChrome;
  readonly head: Head;
  readonly authors: readonly (Link & {
    readonly role?: string | undefined;
    readonly description?: string | undefined;
    readonly picture?: PictureView | undefined;
  })[];
}
