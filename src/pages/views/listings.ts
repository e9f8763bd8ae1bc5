import type { Moment } from "../../model/time.ts";
import type { Card, FeedLink, Head, Link, PictureView, SiteChrome } from "./shared.ts";

/** The dates that a page of a listing spans; equal where it is one day. */
export interface Span {
  readonly from: Moment;
  readonly to: Moment;
}

/** A page of a listing as its neighbours link to it; the newest page has no span, since it changes. */
export interface PageLink {
  readonly url: string;
  readonly span?: Span | undefined;
}

export interface AuthorProfile {
  readonly role?: string | undefined;
  readonly email?: string | undefined;
  readonly links: readonly Link[];
  readonly picture?: PictureView | undefined;
}

/** One page of a section, a tag, an author or a month. */
export interface ListingView {
  readonly chrome: SiteChrome;
  readonly head: Head;
  readonly of: "section" | "tag" | "author" | "month";
  /** The name of the section, tag or author; of a month its first day, to be told in words, is in `month`. */
  readonly title: string;
  readonly month?: Moment | undefined;
  readonly description?: string | undefined;
  /** An introduction or biography, rendered and sanitised; on the newest page only. */
  readonly bodyHtml?: string | undefined;
  readonly bodyPictures?: readonly PictureView[] | undefined;
  readonly author?: AuthorProfile | undefined;
  /** Newest first; may be empty. */
  readonly cards: readonly Card[];
  /** The dates of this page, where it is an older one. */
  readonly span?: Span | undefined;
  readonly newer?: PageLink | undefined;
  readonly older?: PageLink | undefined;
  readonly feeds: readonly FeedLink[];
  /** From the front down to the parent of this page. */
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

/** The whole archive, or one year of it. */
export interface ArchiveView {
  readonly chrome: SiteChrome;
  readonly head: Head;
  /** Undefined on the page of the whole archive. */
  readonly year?: string | undefined;
  /** Newest first. */
  readonly years: readonly ArchiveYear[];
  /** To every year of the archive, named in digits, newest first. */
  readonly yearLinks: readonly Link[];
  readonly breadcrumbs: readonly Link[];
}

export interface CardRow {
  readonly section: Link;
  readonly description?: string | undefined;
  /** At least one. */
  readonly cards: readonly Card[];
}

export interface FrontView {
  readonly chrome: SiteChrome;
  readonly head: Head;
  /** The day of the newest article; undefined where there is none. */
  readonly day?: Moment | undefined;
  readonly lead?: Card | undefined;
  /** The newest beside the lead. */
  readonly newest: readonly Card[];
  /** The newest of each section that has any, in the navigation's order; none of them stands above already. */
  readonly rows: readonly CardRow[];
}

export interface TagLetter {
  /** What its tags begin with: "A", "É" under "E", "가"; "#" for digits and signs. */
  readonly letter: string;
  readonly tags: readonly (Link & { readonly count: number })[];
}

/** All tags, by their first letter in the language's order. */
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
