import { formatRange } from "../i18n/dates.ts";
import { formatNumber } from "../i18n/locale.ts";
import { lazy } from "../lib/cache.ts";
import { hashOf } from "../lib/hash.ts";
import { bitsOf, HashMixer } from "../lib/hash-bits.ts";
import type { Article } from "../model/article.ts";
import type { BlockHashes } from "../site/block-hashes.ts";
import { cardOf } from "./card.ts";
import type { PageContext } from "./context.ts";
import { firstCards } from "./front/block-cards.ts";
import { firstFonts, type HeadFacts, headOf } from "./head.ts";
import { breadcrumbList } from "./json-ld.ts";
import { lazyPage, type PageOf } from "./page.ts";
import type { FrontBlock } from "./views/front.ts";
import type { ListingView, PageLink, Span } from "./views/listings.ts";
import type { Link } from "./views/shared.ts";

/** The subject of a listing; urls are root-relative. */
export interface Listing {
  readonly url: string;
  readonly source: string;
  readonly articles: readonly Article[];
  /** Returns the hashes of the articles in blocks of the size of a page. */
  readonly blocks: () => BlockHashes;
  /** From the front page to the parent. */
  readonly trail: readonly Link[];
  readonly view: Pick<
    ListingView,
    "of" | "title" | "month" | "description" | "bodyHtml" | "bodyPictures" | "author"
  >;
  readonly head: Omit<HeadFacts, "url">;
  /** Returns what the newest page shows above its list; left out if that is nothing. */
  readonly front?: ListingFront | undefined;
}

/** What the newest page of a listing shows above its list. */
interface ListingFront {
  /** Returns it, with the articles of the list below it. */
  readonly content: (articles: readonly Article[]) => {
    readonly blocks: readonly FrontBlock[];
    readonly rest: readonly Article[];
  };
  /** True if it may show articles that the page does not list. */
  readonly isEdited: boolean;
}

/** Returns the pages of a listing: the newest at its own url, older ones numbered from the oldest. */
export function listingOf(listing: Listing, context: PageContext): readonly PageOf<"listing">[] {
  const { chrome, addresses, site } = context;
  const slices = listingSlices(listing.articles, site.publication.pageSize);
  const trail = listing.trail.map(({ title, url }) => ({ title, url: addresses.path(url) }));
  const whole = [...listing.trail, { title: listing.view.title, url: listing.url }];
  const facts = lazy(() =>
    bitsOf(hashOf([context.hash, JSON.stringify([listing.trail, listing.view, listing.head, listing.url])])),
  );
  const page = (number: number, articles: readonly Article[]): PageOf<"listing"> => {
    const isNewest = number > slices.older.length;
    const url = isNewest ? listing.url : numberedUrl(listing.url, number);
    const front = lazy(() => (isNewest ? listing.front?.content(articles) : undefined));
    const view = (): ListingView => {
      const jsonLd = [...(isNewest ? (listing.head.jsonLd ?? []) : []), breadcrumbList(whole, addresses)];
      const needs = isNewest ? {} : { scripts: [], frameHosts: [], alternates: [] };
      const span = isNewest ? undefined : spanOf(articles);
      const named = span ? pageNames({ span, number }, listing, context) : listingNames(listing, context);
      const { blocks, rest } = front() ?? {};
      const first = blocks ? firstCards(blocks) : articles.slice(0, 2).map(({ record }) => record);
      const head = headOf(
        { ...listing.head, ...needs, ...named, fonts: firstFonts(first), url, jsonLd },
        context,
      );
      return {
        ...listing.view,
        bodyHtml: isNewest ? listing.view.bodyHtml || undefined : undefined,
        bodyPictures: isNewest ? listing.view.bodyPictures : undefined,
        chrome,
        head,
        blocks,
        day: blocks && articles[0]?.record.published,
        cards: (rest ?? articles).map((article) => cardOf(article, context)),
        span,
        ...neighboursOf(number, slices, listing, addresses.path),
        feeds: head.feeds,
        breadcrumbs: trail,
      };
    };
    const inputsHash = () => {
      const blocks = listing.blocks();
      const end = isNewest ? blocks.length : Math.min(number + 1, slices.older.length);
      const mixer = new HashMixer().add(facts()).addNumber(number).addNumber(end);
      // With the pages before and after it, whose dates stand beside the links to them.
      for (const block of blocks.slice(Math.max(0, number - 2), end)) mixer.add(block);
      const edited = listing.front?.isEdited ? front()?.blocks : undefined;
      return edited ? mixer.add(bitsOf(hashOf([JSON.stringify(edited)]))) : mixer;
    };
    const isIndexed = listing.head.indexed ?? true;
    const indexed = isIndexed ? context.indexed(articles[0]?.record.published) : undefined;
    return lazyPage({ kind: "listing", url, source: listing.source, indexed }, { view, inputsHash });
  };
  return [
    page(slices.older.length + 1, slices.newest),
    ...slices.older.map(({ number, items }) => page(number, items)),
  ];
}

/** What search results say of a page. No two pages of a site have the same. */
type PageNames = Pick<HeadFacts, "title" | "description">;

function listingNames({ head }: Listing, { messages, chrome }: PageContext): PageNames {
  const { title, description } = head;
  return { title, description: description ?? messages.articlesOn(title, chrome.name) };
}

/** Returns the names of an older page: what it lists, its dates and, since several pages may have the same, its number. */
function pageNames(
  { span, number }: { readonly span: Span; readonly number: number },
  { head }: Listing,
  { messages, chrome }: PageContext,
): PageNames {
  const dates = formatRange(span, chrome);
  const page = formatNumber(number, chrome.language);
  const title = messages.listingPage(head.title, dates, page);
  return { title, description: messages.articlesOn(title, chrome.name) };
}

function numberedUrl(url: string, number: number): string {
  return `${url}page/${number}/`;
}

/** The articles of the pages of a listing, newest first. */
interface ListingSlices<Item> {
  /** The articles at the listing's own url: the incomplete newest page and the last complete one. */
  readonly newest: readonly Item[];
  /**
   * The complete older pages, numbered from 1, which holds the oldest. The page of a number never changes its
   * articles.
   */
  readonly older: readonly { readonly number: number; readonly items: readonly Item[] }[];
}

interface Neighbours {
  readonly newer?: PageLink | undefined;
  readonly older?: PageLink | undefined;
}

function neighboursOf(
  number: number,
  { older }: ListingSlices<Article>,
  { url }: Listing,
  path: (url: string) => string,
): Neighbours {
  const linkTo = (wanted: number): PageLink | undefined => {
    const slice = older[wanted - 1];
    return slice && { url: path(numberedUrl(url, wanted)), span: spanOf(slice.items) };
  };
  // The newest page follows the last numbered one, and has no span, since it changes.
  if (number > older.length) return { older: linkTo(older.length) };
  return { newer: linkTo(number + 1) ?? { url: path(url) }, older: linkTo(number - 1) };
}

function spanOf(articles: readonly Article[]): Span | undefined {
  const from = articles.at(-1)?.record.published;
  const to = articles[0]?.record.published;
  return from && to ? { from, to } : undefined;
}

/**
 * Divides a listing into pages numbered from the oldest item, so that a new item changes no older page.
 * @example listingSlices(["e", "d", "c", "b", "a"], 2) // newest: e d c; older: 1: b a
 */
export function listingSlices<Item>(newestFirst: readonly Item[], size: number): ListingSlices<Item> {
  const full = Math.floor(newestFirst.length / size);
  const end = newestFirst.length;
  const older = Array.from({ length: Math.max(0, full - 1) }, (_, index) => ({
    number: index + 1,
    items: newestFirst.slice(end - (index + 1) * size, end - index * size),
  }));
  return { newest: newestFirst.slice(0, end - older.length * size), older };
}
