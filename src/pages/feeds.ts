import { boundedCache } from "../lib/cache.ts";
import { tagUri } from "../markup/url.ts";
import type { Article } from "../model/article.ts";
import type { Publication } from "../model/publication.ts";
import type { Site } from "../model/site.ts";
import { lastChange, newestMoment } from "./card.ts";
import { addressesOf, type PageContext } from "./context.ts";
import { type FeedSetting, feedItem } from "./feed-item.ts";
import { lazyPage, type Page } from "./page.ts";
import type { FeedItem, FeedView } from "./views/files.ts";
import type { FeedLink, Link } from "./views/shared.ts";

/** The feeds of the site and of every section, tag and author, in each format; the three share one view. */
export function feedPages({ site, hash, bytesOf }: PageContext): readonly Page[] {
  const since = site.articles.findLast(({ status }) => status === "published")?.record.published.iso;
  const viewOf = viewMaker({ publication: site.publication, bytesOf, since });
  return subjectsOf(site).flatMap((subject): readonly Page[] => {
    const { title, description, url } = subject;
    const articles = feedArticles(subject, site.publication);
    const carried = { ...subject, articles };
    const view = () => viewOf(carried);
    const inputsHash = () => [
      hash,
      JSON.stringify([title, description, url]),
      ...(articles.length > 0 ? articles.map((article) => article.hash) : [since ?? ""]),
    ];
    const { rss, atom, json } = feedUrls(url);
    const source = `the feed of ${url}`;
    return [
      lazyPage({ kind: "rss", url: rss, source }, { view, inputsHash }),
      lazyPage({ kind: "atom", url: atom, source }, { view, inputsHash }),
      lazyPage({ kind: "jsonFeed", url: json, source }, { view, inputsHash }),
    ];
  });
}

/** What a feed follows: the site, a section, a tag or an author. */
interface FeedSubject {
  readonly title: string;
  readonly description?: string | undefined;
  /** Root-relative, of its page. */
  readonly url: string;
  /** Newest first. In a feed's view those that it carries. */
  readonly articles: readonly Article[];
}

/** The view of a feed, made once for its formats, which come one after the other; that of the next takes its place. */
function viewMaker(setting: FeedSetting & Pick<FeedView, "since">): (subject: FeedSubject) => FeedView {
  const itemOf = itemMaker(setting);
  let last: { readonly subject: FeedSubject; readonly view: FeedView } | undefined;
  return (subject) => {
    if (last?.subject !== subject) {
      const view = feedView(subject, setting.publication, itemOf);
      last = { subject, view: view.items.length > 0 ? view : { ...view, since: setting.since } };
    }
    return last.view;
  };
}

/** So many items are kept, whatever the size of the site: an archive of them would not fit into memory. */
const mostItems = 2000;

/** The items of articles, made once for the many feeds that carry them. */
function itemMaker(setting: FeedSetting): (article: Article) => FeedItem {
  const items = boundedCache<FeedItem, Article>(mostItems);
  return (article) => items(article, () => feedItem(article, setting));
}

/** The feed of the newest published articles of a subject. An item is asked for, since several feeds share it. */
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
 * Where the feeds of a page lie, beside it; root-relative, like the page's own url.
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
 * What a feed is called among the feeds of other publications.
 * @example feedTitle({ title: "World", url: "/world/" }, { name: "The Meridian" }) // "World – The Meridian"
 */
function feedTitle(
  { title, url }: { readonly title: string; readonly url: string },
  { name }: Pick<Publication, "name">,
): string {
  return url === "/" ? name : `${title} – ${name}`;
}

function subjectsOf({ publication, articles, sections, tags, authors }: Site): readonly FeedSubject[] {
  return [
    { title: publication.name, description: publication.description, url: "/", articles },
    ...sections.map(({ subject, articles }) => ({
      title: subject.name,
      description: subject.description,
      url: subject.url,
      articles,
    })),
    ...tags.map(({ subject, articles }) => ({
      title: subject.title,
      description: subject.description,
      url: subject.url,
      articles,
    })),
    ...authors.map(({ subject, articles }) => ({
      title: subject.name,
      description: subject.description,
      url: subject.url,
      articles,
    })),
  ];
}

/** The newest published articles of a subject, as many as a feed carries. */
function feedArticles({ articles }: FeedSubject, { feedSize }: Publication): readonly Article[] {
  const newest: Article[] = [];
  for (const article of articles) {
    if (newest.length === feedSize) break;
    if (article.status === "published") newest.push(article);
  }
  return newest;
}

/** The feeds of a page, in every format; of the page its title and its root-relative url, "/" for the whole site. */
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
