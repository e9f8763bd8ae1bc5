/** A page that a publication makes by a template or by its config. Plain data: it comes from a thread, and the cache keeps it. */
export interface OwnPage {
  /** Root-relative. */
  readonly url: string;
  /** The file that makes it, relative to the publication's folder. */
  readonly source: string;
  /** The line that says its address; 0 if that is not known. */
  readonly line: number;
  /** The finished text; in a frame, the HTML of the main part of the page. */
  readonly content: string;
  /** What the frame of the publication's pages shows; undefined for a finished text. */
  readonly frame?: OwnPageFrame | undefined;
  /** The title by which the search names a finished text. */
  readonly title?: string | undefined;
  /** Says where else it is listed. */
  readonly listed: readonly OwnPageList[];
}

export interface OwnPageFrame {
  readonly title: string;
  readonly description?: string | undefined;
  /** Default: that of the publication. */
  readonly language?: string | undefined;
}

type OwnPageList = "sitemap" | "search";

/** Returns true for the address of a page that browsers show as HTML. */
export function isHtmlUrl(url: string): boolean {
  return url.endsWith("/") || url.endsWith(".html");
}
