/** Views of the files that only machines read. All urls are absolute unless said otherwise. */

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
    /** As Google News wants it: ISO 639, or zh-cn and zh-tw. */
    readonly language: string;
  }[];
}

export interface RobotsView {
  readonly indexed: boolean;
  readonly sitemapUrls: readonly string[];
}

export interface ManifestView {
  readonly name: string;
  readonly description: string;
  readonly language: string;
  readonly direction: "ltr" | "rtl";
  /** Paths with the site's base path. */
  readonly startUrl: string;
  readonly icons: readonly { readonly src: string; readonly sizes: string; readonly type: string }[];
}

/** The `_redirects` file that several static hosts read; paths with the site's base path. */
export interface RedirectsFileView {
  readonly redirects: readonly {
    readonly from: string;
    readonly to: string;
    /** Moved for good, or gone for good: then `to` is the page that says so. */
    readonly status: 301 | 410;
  }[];
}

export interface StylesheetView {
  readonly css: string;
}

export interface ScriptView {
  readonly code: string;
}
