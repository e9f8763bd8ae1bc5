import { hashOf } from "../lib/hash.ts";
import { bitsOf, type HashBits } from "../lib/hash-bits.ts";
import type { Moment } from "../model/time.ts";
import type { ArticleView } from "./views/article.ts";
import type { DeskView } from "./views/desk.ts";
import type {
  FeedView,
  ManifestView,
  NewsSitemapView,
  RedirectsFileView,
  RobotsView,
  ScriptView,
  SitemapIndexView,
  SitemapView,
  StylesheetView,
  TemplateView,
} from "./views/files.ts";
import type { FrontView } from "./views/front.ts";
import type { ArchiveView, AuthorIndexView, ListingView, TagIndexView } from "./views/listings.ts";
import type { LiveStatusView, LiveUpdatesView } from "./views/live.ts";
import type { NinjsView } from "./views/ninjs.ts";
import type { Head, SiteChrome } from "./views/shared.ts";
import type {
  CorrectionsView,
  NotFoundView,
  RedirectView,
  SearchView,
  StandaloneView,
  StaticPageView,
  WithdrawnView,
} from "./views/standalone.ts";

/** The view of each kind of page: plain data with all that its layout needs. */
export interface Views {
  readonly article: ArticleView;
  readonly liveStatus: LiveStatusView;
  readonly liveUpdates: LiveUpdatesView;
  readonly front: FrontView;
  readonly listing: ListingView;
  readonly archive: ArchiveView;
  readonly tagIndex: TagIndexView;
  readonly authorIndex: AuthorIndexView;
  readonly staticPage: StaticPageView;
  readonly standalone: StandaloneView;
  readonly template: TemplateView;
  readonly corrections: CorrectionsView;
  readonly search: SearchView;
  readonly withdrawn: WithdrawnView;
  readonly notFound: NotFoundView;
  readonly redirect: RedirectView;
  readonly rss: FeedView;
  readonly atom: FeedView;
  readonly jsonFeed: FeedView;
  readonly ninjs: NinjsView;
  readonly sitemapIndex: SitemapIndexView;
  readonly sitemap: SitemapView;
  readonly newsSitemap: NewsSitemapView;
  readonly robots: RobotsView;
  readonly manifest: ManifestView;
  readonly redirectsFile: RedirectsFileView;
  readonly stylesheet: StylesheetView;
  readonly script: ScriptView;
  readonly desk: DeskView;
}

export type PageKind = keyof Views;

/** The kinds of pages for readers that have a masthead and a footer. */
export type DocumentKind = {
  readonly [Kind in PageKind]: Views[Kind] extends { readonly chrome: SiteChrome; readonly head: Head }
    ? Kind
    : never;
}[PageKind];

/** A page of such a kind, as its layout gets it. */
export type DocumentPage = {
  readonly [Kind in DocumentKind]: { readonly kind: Kind; readonly view: Views[Kind] };
}[DocumentKind];

/** A page of one kind. */
export interface PageOf<Kind extends PageKind> {
  readonly kind: Kind;
  /** Root-relative, without the base path. A url that ends in a slash is a folder with an index.html. */
  readonly url: string;
  /** The content file, or the part of the generator, that makes it; for messages. */
  readonly source: string;
  /** Present if search engines may index it: when its content last changed, if the page itself knows. */
  readonly indexed?: { readonly modified?: Moment | undefined } | undefined;
  /**
   * Covers all that the view is made from, and is much cheaper than the view. Equal hashes, equal views; the
   * opposite does not hold.
   */
  readonly inputsHash: HashBits;
  readonly view: Views[Kind];
}

/** Any page. All output comes from pages, except images and public files, which are copied. */
export type Page = { readonly [Kind in PageKind]: PageOf<Kind> }[PageKind];

/** All kinds, in the order of the summary. The compiler checks that none is missing. */
const kinds: Readonly<Record<keyof Views, true>> = {
  article: true,
  liveStatus: true,
  liveUpdates: true,
  front: true,
  listing: true,
  archive: true,
  tagIndex: true,
  authorIndex: true,
  staticPage: true,
  standalone: true,
  template: true,
  corrections: true,
  search: true,
  withdrawn: true,
  notFound: true,
  redirect: true,
  rss: true,
  atom: true,
  jsonFeed: true,
  ninjs: true,
  sitemapIndex: true,
  sitemap: true,
  newsSitemap: true,
  robots: true,
  manifest: true,
  redirectsFile: true,
  stylesheet: true,
  script: true,
  desk: true,
};

export const pageKinds: readonly PageKind[] = Object.keys(kinds).filter(isKind);

function isKind(name: string): name is PageKind {
  return name in kinds;
}

/** How the pages of a kind are made. */
export interface PageDefinition<Kind extends PageKind, Subject> {
  readonly view: (subject: Subject) => Views[Kind];
  /** Returns a hash of all that the view is made from. If it is left out, the view itself is made and hashed. */
  readonly inputsHash?: (subject: Subject) => HashBits;
}

type PageFacts<Kind extends PageKind> = Omit<PageOf<Kind>, "inputsHash" | "view">;

/** A page that makes its view on demand. A class, since objects of one class need the least memory. */
class LazyPage<Kind extends PageKind, Subject> implements PageOf<Kind> {
  readonly kind: Kind;
  readonly url: string;
  readonly source: string;
  readonly indexed: PageOf<Kind>["indexed"];
  readonly #subject: Subject;
  readonly #definition: PageDefinition<Kind, Subject>;
  constructor(
    { kind, url, source, indexed }: PageFacts<Kind>,
    subject: Subject,
    definition: PageDefinition<Kind, Subject>,
  ) {
    this.kind = kind;
    this.url = url;
    this.source = source;
    this.indexed = indexed;
    this.#subject = subject;
    this.#definition = definition;
  }
  get inputsHash(): HashBits {
    const { inputsHash } = this.#definition;
    return inputsHash ? inputsHash(this.#subject) : bitsOf(hashOf([JSON.stringify(this.view)]));
  }
  get view(): Views[Kind] {
    return this.#definition.view(this.#subject);
  }
}

/** Returns a function that makes pages of one kind, each of a subject. */
export function pageMaker<Kind extends PageKind, Subject>(definition: PageDefinition<Kind, Subject>) {
  return (facts: PageFacts<Kind>, subject: Subject): PageOf<Kind> => new LazyPage(facts, subject, definition);
}

/** Returns a page that makes its view on each access, so that all pages of a site fit into memory. */
export function lazyPage<Kind extends PageKind>(
  facts: PageFacts<Kind>,
  definition: PageDefinition<Kind, undefined>,
): PageOf<Kind> {
  return pageMaker(definition)(facts, undefined);
}

/**
 * Returns the file of a page, relative to the output folder.
 * @example outputPath("/about/") // "about/index.html"
 */
export function outputPath(url: string): string {
  return (url.endsWith("/") ? `${url}index.html` : url).slice(1);
}
