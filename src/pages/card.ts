import { boundedCache, weakMemo } from "../lib/cache.ts";
import type { Article } from "../model/article.ts";
import { creditsOf } from "./byline.ts";
import type { PageContext } from "./context.ts";
import { faceOf } from "./face.ts";
import { cardPictures } from "./images.ts";
import type { Card } from "./views/shared.ts";

type CardContext = Pick<PageContext, "addresses" | "chrome" | "site">;

const cardsOf = weakMemo((_: CardContext) => boundedCache<Card>());

/** Returns the card of an article. Pages of one build share the object, as far as the cache reaches. */
export function cardOf(article: Article, context: CardContext): Card {
  return cardsOf(context)(article.record.url, () => newCard(article, context));
}

function newCard(article: Article, context: CardContext): Card {
  const { record, section, status, coverage } = article;
  return {
    url: context.addresses.path(record.url),
    title: record.title,
    shortTitle: record.shortTitle,
    kicker: record.kicker,
    description: record.description,
    kind: record.kind,
    sponsor: record.sponsor,
    section: { title: section.name, url: context.addresses.path(section.url) },
    bylines: creditsOf(article).map(({ name }) => name),
    published: record.published,
    ...cardPictures(article, context),
    face: faceOf(article, context),
    language: record.language,
    direction: record.direction,
    status,
    live: coverage && { updated: coverage.updated, ended: coverage.ended },
    extra: record.extra,
  };
}
