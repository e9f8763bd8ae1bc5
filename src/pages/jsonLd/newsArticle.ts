import type { Article } from "../../model/article.ts";
import type { ArticleKind } from "../../model/articleKind.ts";
import type { Picture } from "../../model/picture.ts";
import type { Publication } from "../../model/publication.ts";
import type { Site } from "../../model/site.ts";
import { distinctByUrl } from "../../text/distinctByUrl.ts";
import { type Addresses, addressesOf } from "../addresses.ts";
import { creditedOf } from "../creditedOf.ts";
import { lastChange } from "../lastChange.ts";
import type { Json, SocialImage } from "../views/head.ts";
import { imageObject } from "./imageObject.ts";
import { nodeIds } from "./nodeIds.ts";
import { publisher } from "./publisher.ts";

const typeOf: Readonly<Record<ArticleKind, string>> = {
  news: "NewsArticle",
  analysis: "AnalysisNewsArticle",
  opinion: "OpinionNewsArticle",
  explainer: "BackgroundNewsArticle",
  review: "ReviewNewsArticle",
  interview: "NewsArticle",
  live: "LiveBlogPosting",
  sponsored: "AdvertiserContentArticle",
};

const authorsOf = (article: Article, publication: Publication, { absolute }: Addresses): Json => {
  const credited = creditedOf(article);
  if (credited.length === 0) return [publisher(publication)];
  return credited.map(({ name, role, type, url }) =>
    type === "organisation"
      ? { "@type": "Organization", name }
      : {
          "@type": "Person",
          ...(url === undefined ? {} : { "@id": nodeIds(publication).of(url, "person") }),
          name,
          ...(url === undefined ? {} : { url: absolute(url) }),
          jobTitle: role,
        },
  );
};

/** What belongs to one kind only. Of the types above, a live blog alone is not a NewsArticle, which has datelines. */
const ofItsKind = ({ kind, sponsor, dateline, published }: Article): { readonly [key: string]: Json } =>
  kind === "live"
    ? { coverageStartTime: published.iso }
    : { dateline, sponsor: sponsor === undefined ? undefined : { "@type": "Organization", name: sponsor } };

const unlessEmpty = (list: readonly Json[]): Json => (list.length > 0 ? list : undefined);

const correctionsOf = ({ corrections }: Article): Json =>
  unlessEmpty(
    corrections.map(({ date, text }) => ({ "@type": "CorrectionComment", text, datePublished: date.iso })),
  );

const citationsOf = ({ sources }: Article): Json =>
  unlessEmpty(sources.map(({ title, url }) => ({ "@type": "CreativeWork", name: title, url })));

/** Search engines choose by the place that they have. https://developers.google.com/search/docs/appearance/structured-data/article */
const crops = ["wide", "classic", "square"] as const;

/** A picture that has the shape of several crops, as a drawing has of all, is told once. */
const imagesOf = (picture: Picture, addresses: Addresses) =>
  distinctByUrl(crops.map((cut) => imageObject(picture, cut, addresses)));

/** A map stands for an article as its social card, since search engines want pictures made of pixels. */
const imageOfMap = ({ map }: Article, image: SocialImage | undefined): Json =>
  map && image
    ? [
        {
          "@type": "ImageObject",
          url: image.url,
          width: image.width,
          height: image.height,
          caption: map.fields.caption,
        },
      ]
    : undefined;

interface ArticleSetting extends Pick<Site, "publication"> {
  /** What other sites show beside a link to it. */
  readonly image?: SocialImage | undefined;
}

/** An article, for its own page. https://schema.org/NewsArticle */
export const newsArticle = (article: Article, { publication, image }: ArticleSetting): Json => {
  const addresses = addressesOf(publication);
  const url = addresses.absolute(article.url);
  const ids = nodeIds(publication);
  const { picture } = article;
  return {
    "@context": "https://schema.org",
    "@type": typeOf[article.kind],
    "@id": ids.of(article.url, "article"),
    identifier: article.id,
    url,
    mainEntityOfPage: { "@type": "WebPage", "@id": article.canonical ?? url },
    headline: article.title,
    description: article.description,
    datePublished: article.published.iso,
    dateModified: lastChange(article).iso,
    author: authorsOf(article, publication, addresses),
    publisher: publisher(publication),
    image: picture ? imagesOf(picture, addresses) : imageOfMap(article, image),
    articleSection: article.section.name,
    keywords: unlessEmpty(article.tags.map(({ title }) => title)),
    inLanguage: article.language,
    wordCount: article.body.words,
    isAccessibleForFree: true,
    isPartOf: { "@id": ids.webSite },
    correction: correctionsOf(article),
    citation: citationsOf(article),
    ...ofItsKind(article),
  };
};
