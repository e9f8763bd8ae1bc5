import type { Article } from "../../model/article.ts";
import type { Publication } from "../../model/publication.ts";
import { tagUri } from "../../text/tagUri.ts";
import { addressesOf } from "../addresses.ts";
import { lastChange } from "../lastChange.ts";
import { newestMoment } from "../newestMoment.ts";
import type { FeedItem, FeedView } from "../views/feedView.ts";
import { feedTitle } from "./feedTitle.ts";
import { feedUrls } from "./feedUrls.ts";

/** What a feed follows: the site, a section, a tag or an author. */
export interface FeedSubject {
  readonly title: string;
  readonly description?: string | undefined;
  /** Root-relative, of its page. */
  readonly url: string;
  /** Newest first. In a feed's view those that it carries. */
  readonly articles: readonly Article[];
}

/** The feed of the newest published articles of a subject. An item is asked for, since several feeds share it. */
export const feedView = (
  subject: FeedSubject,
  publication: Publication,
  itemOf: (article: Article) => FeedItem,
): FeedView => {
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
};
