/** A feed in any of the three formats. All urls are absolute. */
export interface FeedView {
  /** Permanent, and not an address. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly language: string;
  /** The page of its subject. */
  readonly homeUrl: string;
  readonly urls: { readonly rss: string; readonly atom: string; readonly json: string };
  /** ISO 8601 with offset: the last change of its articles; undefined if it is empty. */
  readonly updated?: string | undefined;
  /** For an empty feed: when the first article of the publication came out. */
  readonly since?: string | undefined;
  readonly publisher: string;
  readonly iconUrl: string;
  /** Newest first. */
  readonly items: readonly FeedItem[];
}

export interface FeedItem {
  /** Permanent, and not an address. */
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly summary?: string | undefined;
  /** The whole article as sanitised HTML with absolute addresses, lead picture and dateline included. */
  readonly html: string;
  /** ISO 8601 with offset. */
  readonly published: string;
  readonly updated?: string | undefined;
  /** At least one. */
  readonly authors: readonly { readonly name: string; readonly url?: string | undefined }[];
  /** The section, then the tags. */
  readonly categories: readonly string[];
  readonly language: string;
  readonly image?: { readonly url: string; readonly type: string; readonly bytes: number } | undefined;
}

/** Views of files for machines. All urls are absolute unless noted otherwise. */

export interface SitemapIndexView {
  readonly sitemaps: readonly { readonly url: string; readonly modified?: string | undefined }[];
}

export interface SitemapView {
  /** `modified` is ISO 8601 with offset. */
  readonly entries: readonly { readonly url: string; readonly modified?: string | undefined }[];
}

export interface NewsSitemapView {
  /** The publication's name. */
  readonly name: string;
  readonly entries: readonly {
    readonly url: string;
    readonly title: string;
    /** ISO 8601 with offset. */
    readonly published: string;
    /** ISO 639, or zh-cn and zh-tw, as Google News requires. */
    readonly language: string;
  }[];
}

export interface RobotsView {
  readonly indexed: boolean;
  readonly sitemapUrls: readonly string[];
  /** The paths of folders that are not for search engines. */
  readonly closed?: readonly string[] | undefined;
}

export interface ManifestView {
  readonly name: string;
  readonly description: string;
  readonly language: string;
  readonly direction: "ltr" | "rtl";
  /** Ready for `href`. */
  readonly startUrl: string;
  readonly icons: readonly {
    readonly src: string;
    readonly sizes: string;
    readonly type: string;
    /** "maskable" may be cut to a circle. */
    readonly purpose?: string | undefined;
  }[];
}

/** The `_redirects` file of several static hosts; paths include the base path. */
export interface RedirectsFileView {
  readonly redirects: readonly {
    readonly from: string;
    readonly to: string;
    /** 301: moved permanently. 410: gone, and `to` is the page for unknown addresses. */
    readonly status: 301 | 410;
  }[];
}

export interface StylesheetView {
  readonly css: string;
}

export interface ScriptView {
  readonly code: string;
}

/** A finished text that a template or the config of a publication made. */
export interface TemplateView {
  readonly text: string;
}
