import type { Picture } from "./image.ts";

/** A link in a body. It is checked once all pages are known. */
export interface BodyLink {
  /** As written; a link relative to the file becomes root-relative. */
  readonly href: string;
  readonly line: number;
}

/** A rendered text: sanitised HTML with root-relative addresses, and facts about it. */
export interface Body {
  readonly html: string;
  /** Ids that a link may point to. */
  readonly anchors: readonly string[];
  readonly links: readonly BodyLink[];
  /** The pictures of the content folder that it shows. */
  readonly pictures: readonly Picture[];
  /** The names of the browser scripts that it needs. */
  readonly scripts: readonly string[];
  /** The origins of its embedded frames, such as https://player.vimeo.com. */
  readonly frameHosts: readonly string[];
  /** The number of words. */
  readonly words: number;
  /** The reading time in whole minutes; 0 for an empty text. */
  readonly minutes: number;
  /** In the order of the text. */
  readonly headings: readonly Heading[];
}

/** The body of what has no text. */
export const emptyBody: Body = {
  html: "",
  anchors: [],
  links: [],
  pictures: [],
  scripts: [],
  frameHosts: [],
  words: 0,
  minutes: 0,
  headings: [],
};

/** A heading of a body, for the table of contents. */
export interface Heading {
  readonly id: string;
  /** From 2 to 6; the headline of the page has level 1. */
  readonly level: number;
  /** Plain text. */
  readonly text: string;
}

/** Ids that layouts give to elements. A heading whose id would be one of them gets a number. */
export const reservedIds = [
  "main",
  "lead-map",
  "lead-map-hatch",
  "byline",
  "contents",
  "key-points",
  "corrections",
  "sources",
  "share",
  "story",
  "related",
  "tags",
  "other-languages",
] as const;
