import type { ArticleKind, Status } from "../../model/article.ts";
import type { Direction, Moment } from "../../model/time.ts";

/** The publication's name as a picture; its measures are those of its file. */
export interface LogoView {
  readonly url: string;
  /** The same for a dark ground. */
  readonly darkUrl?: string | undefined;
  readonly width: number;
  readonly height: number;
}

/** What every HTML page shares; one object for all pages of a build. Every url is ready for `href`. */
export interface SiteChrome {
  /** The publication's name. */
  readonly name: string;
  /** What stands in place of the name at the head of every page. */
  readonly logo?: LogoView | undefined;
  readonly description: string;
  readonly language: string;
  readonly direction: Direction;
  /** The IANA name of the zone that all times are told in. */
  readonly timeZone: string;
  readonly homeUrl: string;
  /** The main navigation. */
  readonly navigation: readonly Link[];
  /** The static pages, for the foot of the page. */
  readonly footer: readonly Link[];
  readonly tagsUrl: string;
  readonly authorsUrl: string;
  readonly archiveUrl: string;
  readonly correctionsUrl: string;
  /** The page on which readers search; undefined where there is none. */
  readonly searchUrl?: string | undefined;
  /** The site's RSS feed. */
  readonly feedUrl: string;
  readonly stylesheetUrl: string;
  /** The font that every page is set in. */
  readonly fontUrl?: string | undefined;
  /** The site's browser scripts by their names, such as theme. */
  readonly scriptUrls: Readonly<Record<string, string>>;
  readonly manifestUrl: string;
  readonly icons: { readonly svg: string; readonly touch: string };
  /** Whether unpublished articles are shown: pages say so and ask not to be indexed. */
  readonly preview: boolean;
}

/** Somewhere to go and the words that lead there; `url` is ready for `href`. */
export interface Link {
  readonly title: string;
  readonly url: string;
}

/** JSON as data. */
export type Json =
  | string
  | number
  | boolean
  | null
  | undefined
  | readonly Json[]
  | { readonly [key: string]: Json };

export interface FeedLink {
  readonly title: string;
  readonly type: "application/rss+xml" | "application/atom+xml" | "application/feed+json";
  /** Ready for `href`. */
  readonly url: string;
}

export interface SocialImage {
  /** Absolute. */
  readonly url: string;
  readonly type: string;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
}

/** What a page says of itself to machines, in its head. */
export interface Head {
  /** The page's own title, without the publication's name. Empty on the front, which is called by the name alone. */
  readonly title: string;
  readonly description?: string | undefined;
  /** Language and direction of the page as a whole. */
  readonly language: string;
  readonly direction: Direction;
  /** Absolute; undefined where the page has no address of its own (404). */
  readonly canonical?: string | undefined;
  readonly indexed: boolean;
  readonly openGraphType: "website" | "article" | "profile";
  readonly image: SocialImage;
  readonly feeds: readonly FeedLink[];
  /** The browser scripts that the page has a use for, by their names. */
  readonly scripts: readonly string[];
  /** Origins, such as https://player.vimeo.com, that frames may be loaded from once a reader asks. */
  readonly frameHosts: readonly string[];
  /** Each becomes a script element of its own. */
  readonly jsonLd: readonly Json[];
  /** On articles only: facts for Open Graph. Times are ISO 8601 with offset. */
  readonly article?:
    | {
        readonly published: string;
        readonly modified?: string | undefined;
        readonly section: string;
        readonly tags: readonly string[];
        /** Absolute urls of the authors' pages. */
        readonly authorUrls: readonly string[];
      }
    | undefined;
}

/** The same picture in several widths and formats. */
export interface VariantsView {
  /** Begins the address of each, the site's path included; its width and the ending follow: …/harbour-1f3a9c0d2b-480.avif. */
  readonly stem: string;
  /** In pixels, the smallest first. */
  readonly widths: readonly number[];
  /** The formats, the best first; the last is for whatever understands no other. */
  readonly endings: readonly string[];
}

/** A picture where a reader sees it. */
export interface PictureView {
  /** The one file for browsers that can't choose; with the site's path. */
  readonly url: string;
  /** In pixels; the browser keeps the place free by them. */
  readonly width: number;
  readonly height: number;
  readonly alt: string;
  readonly caption?: string | undefined;
  readonly credit?: string | undefined;
  /** What browsers may choose from; undefined where there is but the one file. */
  readonly variants?: VariantsView | undefined;
  /** The first of moving pictures, for readers who want none to move. */
  readonly still?: VariantsView | undefined;
}

/** An article as other pages show it. */
export interface Card {
  readonly url: string;
  readonly title: string;
  readonly description?: string | undefined;
  readonly kind: ArticleKind;
  readonly sponsor?: string | undefined;
  readonly section: Link;
  /** Names of the authors, or of whom the byline names. */
  readonly bylines: readonly string[];
  readonly published: Moment;
  readonly picture?: PictureView | undefined;
  readonly language: string;
  readonly direction: Direction;
  readonly status: Status;
}
