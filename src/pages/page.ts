import type { Moment } from "../model/moment.ts";
import type { ArchiveView } from "./views/archiveView.ts";
import type { ArticleView } from "./views/articleView.ts";
import type { AuthorIndexView } from "./views/authorIndexView.ts";
import type { CorrectionsView } from "./views/correctionsView.ts";
import type { FeedView } from "./views/feedView.ts";
import type { FrontView } from "./views/frontView.ts";
import type { ListingView } from "./views/listingView.ts";
import type {
  ManifestView,
  NewsSitemapView,
  RedirectsFileView,
  RobotsView,
  ScriptView,
  SitemapIndexView,
  SitemapView,
  StylesheetView,
} from "./views/machineViews.ts";
import type { NotFoundView } from "./views/notFoundView.ts";
import type { RedirectView } from "./views/redirectView.ts";
import type { SearchView } from "./views/searchView.ts";
import type { StaticPageView } from "./views/staticPageView.ts";
import type { TagIndexView } from "./views/tagIndexView.ts";

/** The view of each kind of page. A view is plain data and holds all that its layout needs. */
export interface Views {
  readonly article: ArticleView;
  readonly front: FrontView;
  readonly listing: ListingView;
  readonly archive: ArchiveView;
  readonly tagIndex: TagIndexView;
  readonly authorIndex: AuthorIndexView;
  readonly staticPage: StaticPageView;
  readonly corrections: CorrectionsView;
  readonly search: SearchView;
  readonly notFound: NotFoundView;
  readonly redirect: RedirectView;
  readonly rss: FeedView;
  readonly atom: FeedView;
  readonly jsonFeed: FeedView;
  readonly sitemapIndex: SitemapIndexView;
  readonly sitemap: SitemapView;
  readonly newsSitemap: NewsSitemapView;
  readonly robots: RobotsView;
  readonly manifest: ManifestView;
  readonly redirectsFile: RedirectsFileView;
  readonly stylesheet: StylesheetView;
  readonly script: ScriptView;
}

export type PageKind = keyof Views;

/** A page of one kind. */
export interface PageOf<Kind extends PageKind> {
  readonly kind: Kind;
  /** Root-relative, without the site's base path; one that ends in a slash is a folder with an index.html. */
  readonly url: string;
  /** The file or the part of the generator that makes it, for messages. */
  readonly source: string;
  /** Where search engines may list it: when what it shows last changed, as far as the page itself can tell. */
  readonly indexed?: { readonly modified?: Moment | undefined } | undefined;
  /**
   * Stands for all that the view is made from, and is much cheaper to know: equal bases, equal views. The opposite
   * does not hold.
   */
  readonly basis: string;
  readonly view: Views[Kind];
}

/** Everything that is written comes from a page; pictures and public files are copied beside them. */
export type Page = { readonly [Kind in PageKind]: PageOf<Kind> }[PageKind];
