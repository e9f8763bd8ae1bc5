import type { Article } from "../../model/article.ts";
import type { Publication } from "../../model/publication.ts";
import type { Site } from "../../model/site.ts";
import type { Page } from "../page.ts";
import type { PageContext } from "../pageContext.ts";
import { pageOf } from "../pageOf.ts";
import type { FeedItem, FeedView } from "../views/feedView.ts";
import { type FeedSetting, feedItem } from "./feedItem.ts";
import { feedUrls } from "./feedUrls.ts";
import { type FeedSubject, feedView } from "./feedView.ts";

const subjectsOf = ({ publication, articles, sections, tags, authors }: Site): readonly FeedSubject[] => [
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

/** So many items are kept, whatever the size of the site: an archive of them would not fit into memory. */
const mostItems = 2000;

/** The items of articles, made once for the many feeds that carry them. */
const itemMaker = (setting: FeedSetting): ((article: Article) => FeedItem) => {
  const made = new Map<Article, FeedItem>();
  return (article) => {
    if (made.size >= mostItems) made.clear();
    return made.getOrInsertComputed(article, () => feedItem(article, setting));
  };
};

/** The view of a feed, made once for its formats, which come one after the other; that of the next takes its place. */
const viewMaker = (setting: FeedSetting & Pick<FeedView, "since">): ((subject: FeedSubject) => FeedView) => {
  const itemOf = itemMaker(setting);
  let last: { readonly subject: FeedSubject; readonly view: FeedView } | undefined;
  return (subject) => {
    if (last?.subject !== subject) {
      const view = feedView(subject, setting.publication, itemOf);
      last = { subject, view: view.items.length > 0 ? view : { ...view, since: setting.since } };
    }
    return last.view;
  };
};

/** The newest published articles of a subject, as many as a feed carries. */
const feedArticles = ({ articles }: FeedSubject, { feedSize }: Publication): readonly Article[] => {
  const newest: Article[] = [];
  for (const article of articles) {
    if (newest.length === feedSize) break;
    if (article.standing === "published") newest.push(article);
  }
  return newest;
};

/** The feeds of the site and of every section, tag and author, in each format; the three share one view. */
export const feedPages = ({ site, digest, bytesOf }: PageContext): readonly Page[] => {
  const since = site.articles.findLast(({ standing }) => standing === "published")?.published.iso;
  const viewOf = viewMaker({ publication: site.publication, bytesOf, since });
  return subjectsOf(site).flatMap((subject): readonly Page[] => {
    const { title, description, url } = subject;
    const articles = feedArticles(subject, site.publication);
    const carried = { ...subject, articles };
    const view = () => viewOf(carried);
    const basis = () => [
      digest,
      JSON.stringify([title, description, url]),
      ...(articles.length > 0 ? articles.map((article) => article.digest) : [since ?? ""]),
    ];
    const { rss, atom, json } = feedUrls(url);
    const source = `the feed of ${url}`;
    return [
      pageOf({ kind: "rss", url: rss, source }, { view, basis }),
      pageOf({ kind: "atom", url: atom, source }, { view, basis }),
      pageOf({ kind: "jsonFeed", url: json, source }, { view, basis }),
    ];
  });
};
