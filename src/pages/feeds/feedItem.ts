import type { Article } from "../../model/article.ts";
import type { Picture } from "../../model/picture.ts";
import type { Publication } from "../../model/publication.ts";
import { plainRendition } from "../../pictures/plainRendition.ts";
import { wholePicture } from "../../pictures/wholePicture.ts";
import { tagUri } from "../../text/tagUri.ts";
import { type Addresses, addressesOf } from "../addresses.ts";
import { lastChange } from "../lastChange.ts";
import type { PageContext } from "../pageContext.ts";
import type { FeedItem } from "../views/feedView.ts";
import { feedItemHtml } from "./feedItemHtml.ts";

const authorsOf = (
  { authors, byline }: Article,
  publication: Publication,
  { absolute }: Addresses,
): FeedItem["authors"] => {
  if (authors.length > 0) return authors.map(({ name, url }) => ({ name, url: absolute(url) }));
  return byline === undefined ? [{ name: publication.name, url: absolute("/") }] : [{ name: byline }];
};

/** Atom asks for a whole IRI, and an id that an editor wrote may be a bare number. */
const permanentId = ({ id }: Article, publication: Publication): string =>
  /^[a-z][a-z0-9+.-]*:/i.test(id) ? id : tagUri(publication.idAuthority, encodeURIComponent(id));

export interface FeedSetting extends Pick<PageContext, "bytesOf"> {
  readonly publication: Publication;
}

const imageOf = (picture: Picture, { absolute }: Addresses, { bytesOf }: FeedSetting): FeedItem["image"] => {
  const { url, type } = plainRendition(wholePicture(picture));
  return { url: absolute(url), type, bytes: bytesOf(url) };
};

/** An article as feeds carry it. */
export const feedItem = (article: Article, setting: FeedSetting): FeedItem => {
  const { publication } = setting;
  const addresses = addressesOf(publication);
  const { title, description, published, section, tags, language, picture } = article;
  const changed = lastChange(article);
  return {
    id: permanentId(article, publication),
    url: addresses.absolute(article.url),
    title,
    summary: description,
    html: feedItemHtml(article, publication),
    published: published.iso,
    updated: changed.ms > published.ms ? changed.iso : undefined,
    authors: authorsOf(article, publication, addresses),
    categories: [...new Set([section.name, ...tags.map((tag) => tag.title)])],
    language,
    image: picture && imageOf(picture, addresses, setting),
  };
};
