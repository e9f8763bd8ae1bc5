import { hashOf } from "../lib/hash.ts";
import type { Moment } from "../model/time.ts";
import type { ArticleView } from "./views/article.ts";
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
} from "./views/files.ts";
import type { ArchiveView, AuthorIndexView, FrontView, ListingView, TagIndexView } from "./views/listings.ts";
import type {
  CorrectionsView,
  NotFoundView,
  RedirectView,
  SearchView,
  StaticPageView,
} from "./views/standalone.ts";

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
  readonly inputsHash: string;
  readonly view: Views[Kind];
}

/** Everything that is written comes from a page; pictures and public files are copied beside them. */
export type Page = { readonly [Kind in PageKind]: PageOf<Kind> }[PageKind];

/** Every kind of page once, in the order of the summary; the compiler sees to it that none is missing. */
const kinds: Readonly<Record<keyof Views, true>> = {
  article: true,
  front: true,
  listing: true,
  archive: true,
  tagIndex: true,
  authorIndex: true,
  staticPage: true,
  corrections: true,
  search: true,
  notFound: true,
  redirect: true,
  rss: true,
  atom: true,
  jsonFeed: true,
  sitemapIndex: true,
  sitemap: true,
  newsSitemap: true,
  robots: true,
  manifest: true,
  redirectsFile: true,
  stylesheet: true,
  script: true,
};

export const pageKinds: readonly PageKind[] = Object.keys(kinds).filter(isKind);

function isKind(name: string): name is PageKind {
  return name in kinds;
}

interface Making<Kind extends PageKind, Subject> {
  readonly view: (subject: Subject) => Views[Kind];
  /** Digests of all that the view is made from; where it is left out, the view itself is made and looked at. */
  readonly inputsHash?: (subject: Subject) => readonly string[];
}

type Facts<Kind extends PageKind> = Omit<PageOf<Kind>, "inputsHash" | "view">;

/** A class, since an archive has very many of them and those of one class need the least memory. */
class LazyPage<Kind extends PageKind, Subject> implements PageOf<Kind> {
  readonly kind: Kind;
  readonly url: string;
  readonly source: string;
  readonly indexed: PageOf<Kind>["indexed"];
  readonly #subject: Subject;
  readonly #making: Making<Kind, Subject>;
  constructor({ kind, url, source, indexed }: Facts<Kind>, subject: Subject, making: Making<Kind, Subject>) {
    this.kind = kind;
    this.url = url;
    this.source = source;
    this.indexed = indexed;
    this.#subject = subject;
    this.#making = making;
  }
  get inputsHash(): string {
    const { inputsHash } = this.#making;
    return hashOf(inputsHash ? inputsHash(this.#subject) : [JSON.stringify(this.view)]);
  }
  get view(): Views[Kind] {
    return this.#making.view(this.#subject);
  }
}

/** Makes pages of many subjects in one way. */
export function pageMaker<Kind extends PageKind, Subject>(making: Making<Kind, Subject>) {
  return (facts: Facts<Kind>, subject: Subject): PageOf<Kind> => new LazyPage(facts, subject, making);
}

/** A page whose view is made when it is asked for, each time anew, so that a whole site of them fits into memory. */
export function lazyPage<Kind extends PageKind>(
  facts: Facts<Kind>,
  making: Making<Kind, undefined>,
): PageOf<Kind> {
  return pageMaker(making)(facts, undefined);
}

/**
 * The file that a page is written to, relative to the output folder.
 * @example outputPath("/about/") // "about/index.html"
 */
export function outputPath(url: string): string {
  return (url.endsWith("/") ? `${url}index.html` : url).slice(1);
}
