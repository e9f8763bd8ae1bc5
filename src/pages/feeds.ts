import { boundedCache, lazy } from "../lib/cache.ts";
import { hashOf } from "../lib/hash.ts";
import { bitsOf, HashMixer } from "../lib/hash-bits.ts";
import { tagUri } from "../markup/url.ts";
import type { Article } from "../model/article.ts";
import type { Publication } from "../model/publication.ts";
import type { Site } from "../model/site.ts";
import { addressesOf } from "./addresses.ts";
import type { PageContext } from "./context.ts";
import { type FeedContext, feedItem } from "./feed-item.ts";
import { lastChange, newestMoment } from "./last-change.ts";
import { lazyPage, type Page } from "./page.ts";
import type { FeedItem, FeedView } from "./views/files.ts";
import type { FeedLink, Link } from "./views/shared.ts";

/** Returns the feeds of the site and of each section, tag and author, in three formats with one view. */
export function feedPages({ site, hash, bytesOf }: PageContext): readonly Page[] {
  const since = site.articles.findLast(({ status }) => status === "published")?.record.published.iso;
  const viewOf = viewMaker({ publication: site.publication, bytesOf, since });
  return subjectsOf(site).flatMap((subject): readonly Page[] => {
    const { title, description, url } = subject;
    const articles = feedArticles(subject, site.publication);
    const feed = { ...subject, articles };
    const view = () => viewOf(feed);
    const inputsHash = lazy(() => {
      const facts = [hash, JSON.stringify([title, description, url])];
      const mixer = new HashMixer().add(
        bitsOf(hashOf(articles.length > 0 ? facts : [...facts, since ?? ""])),
      );
      for (const article of articles) mixer.add(article.hash);
      return mixer;
    });
    const { rss, atom, json } = feedUrls(url);
    const source = `the feed of ${url}`;
    return [
      lazyPage({ kind: "rss", url: rss, source }, { view, inputsHash }),
      lazyPage({ kind: "atom", url: atom, source }, { view, inputsHash }),
      lazyPage({ kind: "jsonFeed", url: json, source }, { view, inputsHash }),
    ];
  });
}

/** The subject of a feed: the site, a section, a tag or an author. */
interface FeedSubject {
  readonly title: string;
  readonly description?: string | undefined;
  /** The root-relative url of its page. */
  readonly url: string;
  /** Newest first. For a view, only those in the feed. */
  readonly articles: readonly Article[];
}

/**
 * Returns a function that gives the view of a feed. It keeps the last one, since the three formats of a feed
 * follow one another.
 */
function viewMaker(context: FeedContext & Pick<FeedView, "since">): (subject: FeedSubject) => FeedView {
  const itemOf = itemMaker(context);
  let last: { readonly subject: FeedSubject; readonly view: FeedView } | undefined;
  return (subject) => {
    if (last?.subject !== subject) {
      const view = feedView(subject, context.publication, itemOf);
      last = { subject, view: view.items.length > 0 ? view : { ...view, since: context.since } };
    }
    return last.view;
  };
}

/** The number of cached items. All items of an archive would not fit into memory. */
const maxItems = 2000;

/** Returns a cached `feedItem`: each article is in several feeds. */
function itemMaker(context: FeedContext): (article: Article) => FeedItem {
  const items = boundedCache<FeedItem, Article>(maxItems);
  return (article) => items(article, () => feedItem(article, context));
}

/** Returns the view of a feed. Items come from `itemOf`, since several feeds share them. */
function feedView(
  subject: FeedSubject,
  publication: Publication,
  itemOf: (article: Article) => FeedItem,
): FeedView {
  const { absolute } = addressesOf(publication);
  const { articles } = subject;
  const urls = feedUrls(subject.url);
  return {
    id: tagUri(publication.idAuthority, subject.url),
    title: feedTitle(subject, publication),
    description: subject.description ?? publication.description,
    language: publication.language,
    homeUrl: absolute(subject.url),
    urls: { rss: absolute(urls.rss), atom: absolute(urls.atom), json: absolute(urls.json) },
    updated: newestMoment(articles.map(lastChange))?.iso,
    publisher: publication.name,
    iconUrl: absolute("/icon-512.png"),
    items: articles.map(itemOf),
  };
}

/**
 * Returns the root-relative urls of the feeds of a page.
 * @example feedUrls("/world/").rss // "/world/feed.xml"
 */
function feedUrls(url: string): FeedView["urls"] {
  return {
    rss: `${url}feed.xml`,
    atom: `${url}atom.xml`,
    json: `${url}feed.json`,
  };
}

/**
 * Returns the title of a feed, with the name of the publication.
 * @example feedTitle({ title: "World", url: "/world/" }, { name: "The Meridian", root: "/" }) // "World – The Meridian"
 */
function feedTitle(
  { title, url }: { readonly title: string; readonly url: string },
  { name, root }: Pick<Publication, "name" | "root">,
): string {
  return url === root ? name : `${title} – ${name}`;
}

function subjectsOf({ publication, articles, sections, tags, authors }: Site): readonly FeedSubject[] {
  return [
    { title: publication.name, description: publication.description, url: publication.root, articles },
    ...sections.map(({ subject, articles }) => groupFeed({ ...subject, title: subject.name }, articles)),
    ...tags.map(({ subject, articles }) => groupFeed(subject, articles)),
    ...authors.map(({ subject, articles }) => groupFeed({ ...subject, title: subject.name }, articles)),
  ];
}

function groupFeed(
  { title, description, url }: Omit<FeedSubject, "articles">,
  articles: readonly Article[],
): FeedSubject {
  return { title, description, url, articles };
}

/** Returns the newest published articles of a subject, at most `feedSize`. */
export function feedArticles(
  { articles }: Pick<FeedSubject, "articles">,
  { feedSize }: Publication,
): readonly Article[] {
  const newest: Article[] = [];
  for (const article of articles) {
    if (newest.length === feedSize) break;
    if (article.status === "published") newest.push(article);
  }
  return newest;
}

/** Returns links to the feeds of the whole site. */
export function siteFeedLinks(site: Pick<Site, "publication">): readonly FeedLink[] {
  const { name, root } = site.publication;
  return feedLinks(site, { title: name, url: root });
}

/** Returns links to the feeds of a page, given its title and root-relative url. */
export function feedLinks({ publication }: Pick<Site, "publication">, page: Link): readonly FeedLink[] {
  const { path } = addressesOf(publication);
  const title = feedTitle(page, publication);
  const { rss, atom, json } = feedUrls(page.url);
  return [
    { title: `${title} (RSS)`, type: "application/rss+xml", url: path(rss) },
    { title: `${title} (Atom)`, type: "application/atom+xml", url: path(atom) },
    { title: `${title} (JSON Feed)`, type: "application/feed+json", url: path(json) },
  ];
}
