import type { Direction } from "../../model/direction.ts";

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
