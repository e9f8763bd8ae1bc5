import type { ArticleKind, CorrectionRecord, Status } from "../../model/article.ts";
import type { Byline } from "../../model/author.ts";
import type { Heading } from "../../model/body.ts";
import type { MapFields } from "../../model/graphics.ts";
import type { Direction, Moment } from "../../model/time.ts";
import type { Card, Head, Link, PictureView, SiteChrome } from "./shared.ts";

export interface StoryPart extends Link {
  readonly published: Moment;
  readonly language: string;
  readonly direction: Direction;
  readonly isThis: boolean;
}

export interface ArticleView {
  readonly chrome: SiteChrome;
  readonly head: Head;
  readonly title: string;
  readonly description?: string | undefined;
  readonly kind: ArticleKind;
  readonly sponsor?: string | undefined;
  readonly status: Status;
  readonly section: Link;
  readonly authors: readonly Link[];
  /** A credit in free words, or somebody by name, where there are no authors. */
  readonly byline?: Byline | undefined;
  readonly dateline?: string | undefined;
  readonly published: Moment;
  readonly updated?: Moment | undefined;
  /** How long it takes to read, in minutes; undefined where there is nothing to read. */
  readonly minutes?: number | undefined;
  /** How many years it is older than; undefined where its age is no matter. */
  readonly yearsOld?: number | undefined;
  /** The headings of a long text, by which a reader finds a part of it. */
  readonly contents?: readonly Heading[] | undefined;
  /** The ways to pass it on; undefined where it is not published. */
  readonly share?: ShareView | undefined;
  readonly picture?: PictureView | undefined;
  /** In place of the picture; the layout draws it. */
  readonly map?: MapFields | undefined;
  /** Rendered and sanitised. */
  readonly bodyHtml: string;
  /** The pictures whose addresses stand in it. */
  readonly bodyPictures?: readonly PictureView[] | undefined;
  readonly language: string;
  readonly direction: Direction;
  /** Newest first. */
  readonly corrections: readonly CorrectionRecord[];
  readonly sources: readonly { readonly title: string; readonly url?: string | undefined }[];
  readonly tags: readonly Link[];
  /** The thread that it belongs to, if that has other parts, oldest first, this one among them. */
  readonly story?: { readonly title: string; readonly parts: readonly StoryPart[] } | undefined;
  readonly related: readonly Card[];
}

/** The ways to pass an article on. */
export interface ShareView {
  /** The article's own address; absolute. */
  readonly url: string;
  readonly title: string;
  /** Begins a letter with both. */
  readonly mailUrl: string;
  /** The networks of the publication, each with both filled in. */
  readonly networks: readonly Link[];
}
