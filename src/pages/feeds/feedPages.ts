import type { Article } from "../../model/article.ts";
import type { Site } from "../../model/site.ts";
import type { Page } from "../page.ts";
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

/** The feeds of the site and of every section, tag and author, in each format; the three share one view. */
export const feedPages = (site: Site): readonly Page[] => {
  const itemOf = itemMaker(site);
  return subjectsOf(site).flatMap((subject): readonly Page[] => {
    const view = feedView(subject, site.publication, itemOf);
    const { rss, atom, json } = feedUrls(subject.url);
    const source = `the feed of ${subject.url}`;
    return [
      { kind: "rss", url: rss, source, view },
      { kind: "atom", url: atom, source, view },
      { kind: "jsonFeed", url: json, source, view },
    ];
  });
};
