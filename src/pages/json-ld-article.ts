import { uniqueByUrl } from "../lib/unique-by-url.ts";
import { textOfHtml } from "../markup/plain-text.ts";
import type { Article } from "../model/article.ts";
import type { ArticleKind } from "../model/article-fields.ts";
import type { Picture } from "../model/image.ts";
import type { Publication } from "../model/publication.ts";
import type { Site } from "../model/site.ts";
import type { Update } from "../model/update.ts";
import { wholeBody } from "../site/whole-body.ts";
import { type Addresses, addressesOf } from "./addresses.ts";
import { creditsOf } from "./byline.ts";
import { imageObject, nodeIds, publisher } from "./json-ld.ts";
import { lastChange, newestMoment } from "./last-change.ts";
import type { Json, SocialImage } from "./views/shared.ts";

interface ArticleContext extends Pick<Site, "publication"> {
  /** The image that other sites show next to a link to it. */
  readonly image?: SocialImage | undefined;
  /** All language versions of it, the original first; empty if there is only one. */
  readonly versions?: readonly Article[] | undefined;
}

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

/** Returns the structured data of an article's page. https://schema.org/NewsArticle */
export function newsArticle(article: Article, { publication, image, versions = [] }: ArticleContext): Json {
  const { record } = article;
  const addresses = addressesOf(publication);
  const url = addresses.absolute(record.url);
  const ids = nodeIds(publication);
  const { picture } = record;
  return {
    "@context": "https://schema.org",
    "@type": typeOf[record.kind],
    "@id": ids.of(record.url, "article"),
    identifier: record.id,
    url,
    mainEntityOfPage: { "@type": "WebPage", "@id": record.canonical ?? url },
    headline: record.title,
    description: record.description,
    datePublished: record.published.iso,
    dateModified: lastChange(article).iso,
    author: authorsOf(article, publication, addresses),
    publisher: publisher(publication),
    image: picture ? imagesOf(picture, addresses) : imageOfMap(article, image),
    articleSection: article.section.name,
    keywords: unlessEmpty(article.tags.map(({ title }) => title)),
    inLanguage: record.language,
    wordCount: wholeBody(article).words,
    isAccessibleForFree: true,
    isPartOf: { "@id": ids.webSite },
    ...translationFields(article, versions, publication),
    correction: correctionsOf(article),
    citation: citationsOf(article),
    ...kindFields(article, publication, addresses),
  };
}

function authorsOf(article: Article, publication: Publication, { absolute }: Addresses): Json {
  const credited = creditsOf(article);
  if (credited.length === 0) return [publisher(publication)];
  return credited.map(({ name, role, type, url, profiles }) =>
    type === "organisation"
      ? { "@type": "Organization", name }
      : {
          "@type": "Person",
          ...(url === undefined ? {} : { "@id": nodeIds(publication).of(url, "person") }),
          name,
          ...(url === undefined ? {} : { url: absolute(url) }),
          jobTitle: role,
          sameAs: profiles,
        },
  );
}

/**
 * Search engines choose a crop by their layout.
 * https://developers.google.com/search/docs/appearance/structured-data/article
 */
const crops = ["wide", "classic", "square"] as const;

/** Returns the image of each crop, once if several crops share it, as those of a drawing do. */
function imagesOf(picture: Picture, addresses: Addresses) {
  return uniqueByUrl(crops.map((crop) => imageObject(picture, crop, addresses)));
}

/** Returns the social card of an article with a map: search engines require bitmaps. */
function imageOfMap({ record: { map } }: Article, image: SocialImage | undefined): Json {
  return map && image
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
}

/**
 * Returns the links between an original and its translations.
 * https://schema.org/workTranslation
 */
function translationFields(
  article: Article,
  [original, ...translations]: readonly Article[],
  publication: Publication,
): { readonly [key: string]: Json } {
  if (!original) return {};
  const version = ({ record: { kind, url, title, language } }: Article): Json => ({
    "@type": typeOf[kind],
    "@id": nodeIds(publication).of(url, "article"),
    url: addressesOf(publication).absolute(url),
    headline: title,
    inLanguage: language,
  });
  return article === original
    ? { workTranslation: translations.map(version) }
    : { translationOfWork: version(original) };
}

function unlessEmpty(list: readonly Json[]): Json {
  return list.length > 0 ? list : undefined;
}

function correctionsOf({ corrections }: Pick<Article, "corrections">): Json {
  return unlessEmpty(
    corrections.map(({ date, text }) => ({ "@type": "CorrectionComment", text, datePublished: date.iso })),
  );
}

function citationsOf({ record: { sources } }: Article): Json {
  return unlessEmpty(sources.map(({ title, url }) => ({ "@type": "CreativeWork", name: title, url })));
}

/**
 * Returns the properties of one kind only. Of the types above, only a live blog is not a NewsArticle and so
 * has no dateline.
 */
function kindFields(
  { record, coverage }: Article,
  publication: Publication,
  addresses: Addresses,
): { readonly [key: string]: Json } {
  const { sponsor, dateline } = record;
  return coverage
    ? {
        coverageStartTime: coverage.start.iso,
        coverageEndTime: coverage.end?.iso,
        liveBlogUpdate: unlessEmpty(
          coverage.updates
            .slice(0, mostUpdates)
            .map((update) => blogPosting(update, record, publication, addresses)),
        ),
      }
    : { dateline, sponsor: sponsor === undefined ? undefined : { "@type": "Organization", name: sponsor } };
}

/** The number of updates that are described: the page has the text of all of them once more. */
const mostUpdates = 50;

/** Returns an update of live coverage. https://schema.org/liveBlogUpdate */
function blogPosting(
  { id, title, date, body, authors, corrections }: Update,
  { url, title: headline }: Article["record"],
  publication: Publication,
  { absolute }: Addresses,
): Json {
  const changed = newestMoment([date, ...corrections.map((one) => one.date)]) ?? date;
  return {
    "@type": "BlogPosting",
    "@id": `${absolute(url)}#${id}`,
    url: `${absolute(url)}#${id}`,
    headline: title ?? headline,
    datePublished: date.iso,
    dateModified: changed.iso,
    articleBody: textOfHtml(body.html),
    author:
      authors.length > 0
        ? authors.map(({ name, url }) => ({
            "@type": "Person",
            "@id": nodeIds(publication).of(url, "person"),
            name,
            url: absolute(url),
          }))
        : undefined,
    correction: correctionsOf({ corrections }),
  };
}
