import type { Direction, Moment } from "../../model/time.ts";
import type { Head, Link, PictureView, SiteChrome } from "./shared.ts";

export interface StaticPageView {
  readonly chrome: SiteChrome;
  readonly head: Head;
  readonly title: string;
  readonly description?: string | undefined;
  readonly updated?: Moment | undefined;
  readonly language: string;
  readonly direction: Direction;
  readonly draft: boolean;
  /** Rendered and sanitised. */
  readonly bodyHtml: string;
  readonly bodyPictures?: readonly PictureView[] | undefined;
}

/** Every correction of every article, newest first. */
export interface CorrectionsView {
  readonly chrome: SiteChrome;
  readonly head: Head;
  /** The page on how errors are corrected. */
  readonly policy?: (Link & { readonly description?: string | undefined }) | undefined;
  readonly corrections: readonly {
    readonly date: Moment;
    readonly text: string;
    readonly language: string;
    readonly direction: Direction;
    /** The article that was corrected. */
    readonly article: Link;
  }[];
}

export interface NotFoundView {
  readonly chrome: SiteChrome;
  readonly head: Head;
}

/** The indexes of all articles in one language. */
export interface SearchedLanguage {
  /** Without region and script. */
  readonly language: string;
  /** The folders of its indexes, one a year, the newest first; ready for use in a browser. */
  readonly indexes: readonly string[];
}

/** The page on which readers search. */
export interface SearchView {
  readonly chrome: SiteChrome;
  readonly head: Head;
  /** The path that the site is published under; the addresses in the indexes are told without it. */
  readonly basePath: string;
  readonly languages: readonly SearchedLanguage[];
  readonly sections: readonly Link[];
}

/** A page at a former address that forwards to the present one. */
export interface RedirectView {
  readonly language: string;
  /** What stands at the present address. */
  readonly title: string;
  /** Ready for `href`. */
  readonly url: string;
  /** Absolute. */
  readonly canonical: string;
}
