import type { Heading } from "../../model/body.ts";
import type { Extra } from "../../model/extra.ts";
import type { Direction, Moment } from "../../model/time.ts";
import type { Card, Head, Link, PictureView, SiteChrome, TranslationLink } from "./shared.ts";

export interface StaticPageView {
  readonly chrome: SiteChrome;
  readonly head: Head;
  readonly title: string;
  readonly description?: string | undefined;
  readonly updated?: Moment | undefined;
  readonly language: string;
  readonly direction: Direction;
  readonly extra?: Extra<"page"> | undefined;
  readonly draft: boolean;
  /** Its versions in other languages. */
  readonly translations: readonly TranslationLink[];
  /** Sanitised HTML. */
  readonly bodyHtml: string;
  readonly bodyPictures?: readonly PictureView[] | undefined;
  /** Undefined if there are few. */
  readonly contents?: readonly Heading[] | undefined;
  /** The authors of the publication, on the page that names them. */
  readonly staff: readonly StaffMember[];
}

/** An author of the publication; `url` is ready for `href`. */
interface StaffMember extends Link {
  readonly role?: string | undefined;
  readonly picture?: PictureView | undefined;
}

/** A page that a template or the config of a publication made, in the frame of its other pages. */
export interface StandaloneView {
  readonly chrome: SiteChrome;
  readonly head: Head;
  readonly title: string;
  readonly description?: string | undefined;
  readonly language: string;
  readonly direction: Direction;
  /** The publication's own HTML. */
  readonly contentHtml: string;
}

/** All corrections and withdrawals, newest first. */
export interface CorrectionsView {
  readonly chrome: SiteChrome;
  readonly head: Head;
  /** The page on how errors are corrected. */
  readonly policy?: (Link & { readonly description?: string | undefined }) | undefined;
  readonly corrections: readonly {
    readonly date: Moment;
    /** What was wrong and what is right, or why the article was withdrawn. */
    readonly text: string;
    readonly language: string;
    readonly direction: Direction;
    readonly article: Link;
    /** True if the article was withdrawn. */
    readonly withdrawn: boolean;
  }[];
}

/** The page at the address of an article that was withdrawn. It holds nothing else of the article. */
export interface WithdrawnView {
  readonly chrome: SiteChrome;
  readonly head: Head;
  /** The headline. */
  readonly title: string;
  readonly language: string;
  readonly direction: Direction;
  readonly date: Moment;
  readonly reason: string;
}

export interface NotFoundView {
  readonly chrome: SiteChrome;
  readonly head: Head;
  /** The newest articles. */
  readonly newest: readonly Card[];
}

/** The search indexes of one language. */
export interface SearchedLanguage {
  /** Without region and script. */
  readonly language: string;
  /** The addresses of its index folders, one for each year, newest first. */
  readonly indexes: readonly string[];
}

/** The search page. */
export interface SearchView {
  readonly chrome: SiteChrome;
  readonly head: Head;
  /** The base path of the site; addresses in the indexes lack it. */
  readonly basePath: string;
  readonly languages: readonly SearchedLanguage[];
  readonly sections: readonly Link[];
}

/** A page at a former address that forwards to the present one. */
export interface RedirectView {
  readonly language: string;
  /** The title of the page at the present address. */
  readonly title: string;
  /** Ready for `href`. */
  readonly url: string;
  /** Absolute. */
  readonly canonical: string;
}
