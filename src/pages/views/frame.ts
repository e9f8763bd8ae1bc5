import type { Direction } from "../../model/direction.ts";
import type { Link } from "./link.ts";

/** The publication's name as a picture; its measures are those of its file. */
export interface LogoView {
  readonly url: string;
  /** The same for a dark ground. */
  readonly darkUrl?: string | undefined;
  readonly width: number;
  readonly height: number;
}

/** What every HTML page shares; one object for all pages of a build. Every url is ready for `href`. */
export interface Frame {
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
