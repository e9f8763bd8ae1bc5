import type { Article } from "../../model/article.ts";
import type { Heading } from "../../model/body.ts";
import type { CorrectionRecord } from "../../model/correction.ts";
import type { MapFields } from "../../model/graphics.ts";
import type { Status } from "../../model/status.ts";
import type { Direction, Moment } from "../../model/time.ts";
import type { LiveView } from "./live.ts";
import type { Card, Face, Head, Link, PictureView, SiteChrome, TranslationLink } from "./shared.ts";

/** An article in the list of its story. */
export interface StoryPart extends Link {
  readonly published: Moment;
  readonly language: string;
  readonly direction: Direction;
  /** True for the article of the page. */
  readonly isThis: boolean;
}

/** Fields of a record that its page shows in another form, or not at all. */
type OtherFields =
  | "origin"
  | "id"
  | "url"
  | "slug"
  | "shortTitle"
  | "kicker"
  | "weight"
  | "picture"
  | "cardPicture"
  | "map"
  | "translationKey"
  | "canonical"
  | "aliases"
  | "contents"
  | "evergreen"
  | "body";

/**
 * The page of an article. A new field of the record is a field of the view, until it is named above: the compiler asks
 * `pages/article.ts` for its value, and the layout for a place.
 */
export interface ArticleView extends Omit<Article["record"], OtherFields> {
  readonly chrome: SiteChrome;
  readonly head: Head;
  readonly status: Status;
  readonly section: Link;
  readonly authors: readonly Link[];
  /** Present for signed opinion only. */
  readonly face?: Face | undefined;
  readonly updated?: Moment | undefined;
  /** Reading time in minutes; undefined if there is no text. */
  readonly minutes?: number | undefined;
  /** Full years since the last update; undefined in the first year, and if its age does not matter. */
  readonly yearsOld?: number | undefined;
  /** The headings of a long text, as a table of contents. */
  readonly contents?: readonly Heading[] | undefined;
  /** Undefined if it is not published. */
  readonly share?: ShareView | undefined;
  readonly picture?: PictureView | undefined;
  /** Takes the place of the picture; the layout draws it. */
  readonly map?: MapFields | undefined;
  /** The same map as an image, for readers of the page that see no styles. */
  readonly mapPicture?: PictureView | undefined;
  /** Sanitised HTML. */
  readonly bodyHtml: string;
  /** The pictures whose addresses stand in it. */
  readonly bodyPictures?: readonly PictureView[] | undefined;
  /** Newest first. */
  readonly corrections: readonly CorrectionRecord[];
  readonly tags: readonly Link[];
  /** Present if its kind is live. */
  readonly live?: LiveView | undefined;
  /** The story that it belongs to, with all parts, oldest first; undefined if it is the only part. */
  readonly story?: { readonly title: string; readonly parts: readonly StoryPart[] } | undefined;
  readonly related: readonly Card[];
  /** Its versions in other languages, the original first. */
  readonly translations: readonly TranslationLink[];
}

/** The links to share an article. */
export interface ShareView {
  /** Absolute. */
  readonly url: string;
  readonly title: string;
  /** Opens an e-mail with title and address. */
  readonly mailUrl: string;
  /** The share forms of the publication's networks. */
  readonly networks: readonly Link[];
}
