import type { Moment } from "../../model/time.ts";
import type { Card, FeedLink, Head, Link, SiteChrome } from "./shared.ts";

/** The front page of a language. */
export interface FrontView {
  readonly chrome: SiteChrome;
  readonly head: Head;
  /** When the newest article was published; undefined without articles. Times on the page are relative to this day. */
  readonly day?: Moment | undefined;
  readonly breaking?: BreakingView | undefined;
  /** Links to what is in the news: stories, tags and sections. */
  readonly focus: readonly Link[];
  /** From the top of the page to its end; empty without articles. */
  readonly blocks: readonly FrontBlock[];
}

/** A line of breaking news. */
export interface BreakingView {
  readonly text: string;
  /** The article that says more; ready for `href`. */
  readonly url?: string | undefined;
  readonly time?: Moment | undefined;
}

/** A part of a front page, or of the front of a section. Each article stands in one block, but for `latest`. */
export type FrontBlock =
  | TopBlock
  | RowBlock
  | OpinionBlock
  | StoryBlock
  | LargeBlock
  | SmallBlock
  | LatestBlock
  | SponsoredBlock
  | FollowBlock;

/** The name of a block, above its cards. */
export interface BlockName {
  readonly title: string;
  /** Ready for `href`. */
  readonly url?: string | undefined;
  readonly description?: string | undefined;
  /** A way on, such as "More World". */
  readonly more?: Link | undefined;
}

/** The lead with what stands beside and below it, in columns of 6, 3 and 3. */
export interface TopBlock {
  readonly shape: "top";
  readonly lead: Card;
  /** Replaces the lead's headline. */
  readonly headline?: string | undefined;
  /** Links below the lead. */
  readonly related: readonly Link[];
  /** Small cards below the lead, in rows of two. */
  readonly under: readonly Card[];
  /** The column beside the lead: with pictures as far as the articles have some. */
  readonly beside: readonly Card[];
  /** Headlines below `beside`, which fill its column. */
  readonly briefs: readonly Card[];
  /** The newest, by time; empty if the page has no such list here. */
  readonly latest: readonly Card[];
  /** The way to all articles. */
  readonly more: Link;
}

/** Cards abreast: two or four with pictures, or headlines in columns. */
export interface RowBlock {
  readonly shape: "pair" | "four" | "list";
  readonly name?: BlockName | undefined;
  /** At least one. */
  readonly cards: readonly Card[];
}

/** Opinion, with the faces of its authors. */
export interface OpinionBlock {
  readonly shape: "opinion";
  readonly name: BlockName;
  /** At least one. */
  readonly cards: readonly Card[];
}

/** A thread in the news, on a dark ground. */
export interface StoryBlock {
  readonly shape: "story";
  readonly name: BlockName;
  readonly lead: Card;
  /** Newest first: updates of its live articles, or its articles by time. */
  readonly updates: readonly StoryUpdate[];
  readonly cards: readonly Card[];
}

export interface StoryUpdate {
  readonly time: Moment;
  readonly text: string;
  /** Ready for `href`. */
  readonly url: string;
  /** The language of the text. */
  readonly language: string;
}

/** A section, tag or other group in the full width. */
export interface LargeBlock {
  readonly shape: "large";
  readonly name: BlockName;
  readonly lead: Card;
  /** Two beside the lead, with pictures as far as the articles have some. */
  readonly cards: readonly Card[];
  /** Headlines below, in rows of four. */
  readonly headlines: readonly Card[];
}

/** Up to three groups abreast, of about the same height. */
export interface SmallBlock {
  readonly shape: "small";
  /** At least one. */
  readonly groups: readonly SmallGroup[];
}

export interface SmallGroup {
  readonly name: BlockName;
  readonly lead: Card;
  /** Below the lead; those with a picture show it small. */
  readonly cards: readonly Card[];
}

/** The newest articles by time, in columns. */
export interface LatestBlock {
  readonly shape: "latest";
  /** At least one. */
  readonly cards: readonly Card[];
  readonly more: Link;
}

/** Sponsored articles. They stand nowhere else. */
export interface SponsoredBlock {
  readonly shape: "sponsored";
  /** At least one. */
  readonly cards: readonly Card[];
}

/** Ways to follow the publication: its feeds, and a link to its newsletter. */
export interface FollowBlock {
  readonly shape: "follow";
  readonly feeds: readonly FeedLink[];
  readonly newsletter?: { readonly url: string; readonly text: string } | undefined;
}
