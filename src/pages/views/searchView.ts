import type { Frame } from "./frame.ts";
import type { Head } from "./head.ts";
import type { Link } from "./link.ts";

/** The indexes of all articles in one language. */
export interface SearchedLanguage {
  /** Without region and script. */
  readonly language: string;
  /** The folders of its indexes, one a year, the newest first; ready for use in a browser. */
  readonly indexes: readonly string[];
}

/** The page on which readers search. */
export interface SearchView {
  readonly frame: Frame;
  readonly head: Head;
  /** The path that the site is published under; the addresses in the indexes are told without it. */
  readonly basePath: string;
  readonly languages: readonly SearchedLanguage[];
  readonly sections: readonly Link[];
}
