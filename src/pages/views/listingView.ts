import type { Moment } from "../../model/moment.ts";
import type { Card } from "./card.ts";
import type { Frame } from "./frame.ts";
import type { FeedLink, Head } from "./head.ts";
import type { Link } from "./link.ts";
import type { PictureView } from "./pictureView.ts";

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
  readonly frame: Frame;
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
