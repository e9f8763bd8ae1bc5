import type { Article } from "../../model/article.ts";
import type { Publication } from "../../model/publication.ts";
import type { Site } from "../../model/site.ts";
import { memoised } from "../../text/memoised.ts";
import type { Page } from "../page.ts";
import type { PageContext } from "../pageContext.ts";
import { pageOf } from "../pageOf.ts";
import type { FeedItem } from "../views/feedView.ts";
import { feedItem } from "./feedItem.ts";
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

/** The items of articles, each made once however many feeds carry it. */
const itemMaker = (site: Site): ((article: Article) => FeedItem) => {
  const made = new Map<Article, FeedItem>();
  return (article) => {
    const item = made.get(article) ?? feedItem(article, site.publication);
    made.set(article, item);
    return item;
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
export const feedPages = ({ site, digest }: PageContext): readonly Page[] => {
  const itemOf = itemMaker(site);
  return subjectsOf(site).flatMap((subject): readonly Page[] => {
    const { title, description, url } = subject;
    const articles = feedArticles(subject, site.publication);
    const view = memoised(() => feedView({ ...subject, articles }, site.publication, itemOf));
    const basis = () => [
      digest,
      JSON.stringify([title, description, url]),
      ...articles.map((article) => article.digest),
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
