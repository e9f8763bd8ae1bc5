import type { Hosts } from "../../customisation/hosts.ts";
import type { ArticleKind } from "../../model/article-fields.ts";
import type { Extra } from "../../model/extra.ts";
import type { Status } from "../../model/status.ts";
import type { Direction, Moment } from "../../model/time.ts";

/** The publication's name as an image, with the size of its file in pixels. */
export interface LogoView {
  readonly url: string;
  /** The image for dark mode. */
  readonly darkUrl?: string | undefined;
  readonly width: number;
  readonly height: number;
}

/** What a font is for: texts, headlines, and headlines in italics; and all of these in scripts that have one font. */
export type FontUse = "text" | "headlines" | "italicHeadlines" | "arabic" | "hebrew";

/** What all HTML pages share. One object for all pages of a build in a language; urls are ready for `href`. */
export interface SiteChrome {
  /** The publication's name. */
  readonly name: string;
  /** Replaces the name in the masthead. */
  readonly logo?: LogoView | undefined;
  readonly description: string;
  readonly language: string;
  readonly direction: Direction;
  /** The IANA time zone of all displayed times. */
  readonly timeZone: string;
  readonly homeUrl: string;
  /** The front pages of all languages of the publication; empty if there is one only. */
  readonly languages: readonly LanguageLink[];
  /** The main navigation. */
  readonly navigation: readonly Link[];
  /** The static pages, for the footer. */
  readonly footer: readonly Link[];
  readonly tagsUrl: string;
  readonly authorsUrl: string;
  readonly archiveUrl: string;
  readonly correctionsUrl: string;
  /** Undefined if the publication has no search. */
  readonly searchUrl?: string | undefined;
  /** The site's RSS feed. */
  readonly feedUrl: string;
  readonly stylesheetUrl: string;
  /** The fonts that pages may preload; those are left out that would not show the site's language. */
  readonly fontUrls: Readonly<Partial<Record<FontUse, string>>>;
  /** The background colours of the browser's own frame around pages. */
  readonly themeColours: { readonly light: string; readonly dark: string };
  /** The origins that pages may load from, by purpose; undefined if it is only the site itself. */
  readonly hosts?: Hosts | undefined;
  /** The browser scripts by name, such as theme. */
  readonly scriptUrls: Readonly<Record<string, string>>;
  readonly manifestUrl: string;
  readonly icons: { readonly svg: string; readonly touch: string };
  /** True in a preview, which shows unpublished articles: pages say so and ask not to be indexed. */
  readonly preview: boolean;
}

/** A link to the front page in a language; `url` is ready for `href`. */
interface LanguageLink {
  readonly language: string;
  readonly direction: Direction;
  readonly url: string;
  /** True if the page belongs to it. */
  readonly isCurrent: boolean;
}

/** A link; `url` is ready for `href`. */
export interface Link {
  readonly title: string;
  readonly url: string;
}

/** Another language version of an article or page; `url` is ready for `href`. */
export interface TranslationLink {
  readonly url: string;
  readonly language: string;
  readonly direction: Direction;
}

/** A JSON value; undefined properties are left out. */
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

/** A version of a page in a language; `url` is absolute. */
export interface Alternate {
  /** A language tag, or "x-default" for the version for readers of all other languages. */
  readonly language: string;
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

/** The head of a page, for machines. */
export interface Head {
  /** The title of the page without the publication's name. Empty on the front page. */
  readonly title: string;
  readonly description?: string | undefined;
  /** The language of the main part of the page. */
  readonly language: string;
  readonly direction: Direction;
  /** Absolute; undefined for a page without an address (404). */
  readonly canonical?: string | undefined;
  readonly indexed: boolean;
  /** All language versions of the page, with itself; empty if there is only one. */
  readonly alternates: readonly Alternate[];
  readonly openGraphType: "website" | "article" | "profile";
  /** The handles of its authors in the fediverse: "@mara@social.example". */
  readonly creators?: readonly string[] | undefined;
  /** The profiles elsewhere of whom the page is about, if it shows no links to them. */
  readonly profiles?: readonly string[] | undefined;
  readonly image: SocialImage;
  readonly feeds: readonly FeedLink[];
  /** The fonts that the first view needs. */
  readonly fonts: readonly FontUse[];
  /** The names of the browser scripts that the page needs. */
  readonly scripts: readonly string[];
  /** Origins, such as https://player.vimeo.com, of frames that readers may load. */
  readonly frameHosts: readonly string[];
  /** Each becomes a script element of its own. */
  readonly jsonLd: readonly Json[];
  /** For articles only: facts for Open Graph. Times are ISO 8601 with offset. */
  readonly article?:
    | {
        readonly published: string;
        readonly modified?: string | undefined;
        /** When it disappears; search engines are told to forget it then. */
        readonly expires?: string | undefined;
        readonly section: string;
        readonly tags: readonly string[];
        /** Absolute urls of the pages of its authors. */
        readonly authorUrls: readonly string[];
      }
    | undefined;
}

/** A picture in several widths and formats. */
export interface VariantsView {
  /** The start of each address, with the base path; width and ending follow: …/harbour-1f3a9c0d2b-480.avif. */
  readonly stem: string;
  /** In pixels, in ascending order. */
  readonly widths: readonly number[];
  /** File endings, the best format first and the fallback last. */
  readonly endings: readonly string[];
}

/** A picture on a page. */
export interface PictureView {
  /** The fallback file, with the base path. */
  readonly url: string;
  /** In pixels; the browser reserves the space. */
  readonly width: number;
  readonly height: number;
  readonly alt: string;
  readonly caption?: string | undefined;
  readonly credit?: string | undefined;
  /** Its name is undefined if it is none that is known by an address. */
  readonly licence?: { readonly url: string; readonly name?: string | undefined } | undefined;
  /** Undefined if there is only the fallback file. */
  readonly variants?: VariantsView | undefined;
  /** The first frame of an animation, for readers who prefer no motion. */
  readonly still?: VariantsView | undefined;
}

/** The card of an article on other pages. */
export interface Card {
  readonly url: string;
  readonly title: string;
  /** The headline on fronts; undefined if it is the title. */
  readonly shortTitle?: string | undefined;
  /** Stands above the headline on fronts in place of the section's name. */
  readonly kicker?: string | undefined;
  readonly description?: string | undefined;
  readonly kind: ArticleKind;
  readonly sponsor?: string | undefined;
  readonly section: Link;
  /** The credited names. */
  readonly bylines: readonly string[];
  readonly published: Moment;
  /** In the shape of cards, 16 by 9; a map as it is. */
  readonly picture?: PictureView | undefined;
  /** The same picture as a square, for places of 80 to 160 pixels; undefined for a map. */
  readonly thumb?: PictureView | undefined;
  /** Present for signed opinion only. */
  readonly face?: Face | undefined;
  readonly language: string;
  readonly direction: Direction;
  readonly status: Status;
  /** Present for live coverage only. */
  readonly live?: LiveState | undefined;
  readonly extra?: Extra<"article"> | undefined;
}

/** How far live coverage is. */
export interface LiveState {
  /** The time of its newest update. */
  readonly updated: Moment;
  readonly ended: boolean;
}

/** Who wrote an opinion, as a small round picture or as initials. */
export interface Face {
  readonly name: string;
  /** One or two letters, shown if there is no picture; empty if the name has none. */
  readonly initials: string;
  /** Their portrait, as wide as high. */
  readonly picture?: PictureView | undefined;
}
