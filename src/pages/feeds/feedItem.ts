import type { Article } from "../../model/article.ts";
import type { Picture } from "../../model/picture.ts";
import type { Publication } from "../../model/publication.ts";
import { plainRendition } from "../../pictures/plainRendition.ts";
import { wholePicture } from "../../pictures/wholePicture.ts";
import { tagUri } from "../../text/tagUri.ts";
import { type Addresses, addressesOf } from "../addresses.ts";
import { creditedOf } from "../creditedOf.ts";
import { lastChange } from "../lastChange.ts";
import type { PageContext } from "../pageContext.ts";
import type { FeedItem } from "../views/feedView.ts";
import { feedItemHtml } from "./feedItemHtml.ts";

/** An unsigned article is the publication's. */
const authorsOf = (
  article: Article,
  publication: Publication,
  { absolute }: Addresses,
): FeedItem["authors"] => {
  const credited = creditedOf(article);
  return credited.length === 0
    ? [{ name: publication.name, url: absolute("/") }]
    : credited.map(({ name, url }) => (url === undefined ? { name } : { name, url: absolute(url) }));
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
