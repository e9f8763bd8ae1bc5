import type { Picture } from "./image.ts";

/** A link found in a body, to be checked once every page is known. */
export interface BodyLink {
  /** As written, or root-relative where it was relative to the file. */
  readonly href: string;
  readonly line: number;
}

/** A body after Markdown: sanitised HTML with root-relative addresses, and what stands in it. */
export interface Body {
  readonly html: string;
  /** Ids that a link may point to. */
  readonly anchors: readonly string[];
  readonly links: readonly BodyLink[];
  /** Pictures of the content folder that it shows. */
  readonly pictures: readonly Picture[];
  /** The browser scripts that it has a use for, by their names. */
  readonly scripts: readonly string[];
  /** The origins, such as https://player.vimeo.com, that readers may load something from. */
  readonly frameHosts: readonly string[];
  /** How many words a reader reads. */
  readonly words: number;
  /** How long that takes, in whole minutes; nothing takes none. */
  readonly minutes: number;
  /** In their order. */
  readonly headings: readonly Heading[];
}

/** A heading of a body, by which a reader finds the part that it stands over. */
export interface Heading {
  readonly id: string;
  /** From 2, since the headline is the first. */
  readonly level: number;
  /** Its plain text. */
  readonly text: string;
}

/** Ids that the layouts give to parts of a page; a heading of the same words gets a number. */
export const reservedIds = [
  "main",
  "lead-map",
  "lead-map-hatch",
  "byline",
  "contents",
  "corrections",
  "sources",
  "share",
  "story",
  "related",
  "tags",
] as const;
