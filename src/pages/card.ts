import { boundedCache, weakMemo } from "../lib/cache.ts";
import type { Article } from "../model/article.ts";
import type { Moment } from "../model/time.ts";
import { creditedOf } from "./byline.ts";
import type { PageContext } from "./context.ts";
import { leadPicture } from "./images.ts";
import type { Card } from "./views/shared.ts";

type CardContext = Pick<PageContext, "addresses" | "chrome" | "site">;

const cardsOf = weakMemo((_: CardContext) => boundedCache<Card>());

/** An article as other pages show it: one object for all of them, as far as cards are kept. */
export function cardOf(article: Article, context: CardContext): Card {
  return cardsOf(context)(article.record.url, () => madeCard(article, context));
}

function madeCard(article: Article, context: CardContext): Card {
  const { record, section, status } = article;
  return {
    url: context.addresses.path(record.url),
    title: record.title,
    description: record.description,
    kind: record.kind,
    sponsor: record.sponsor,
    section: { title: section.name, url: context.addresses.path(section.url) },
    bylines: creditedOf(article).map(({ name }) => name),
    published: record.published,
    picture: leadPicture(article, context),
    language: record.language,
    direction: record.direction,
    status,
  };
}

/** When what an article says last changed: its update or its latest correction, or else its publication. */
export function lastChange({
  record: { published },
  updated,
  corrections,
}: Pick<Article, "record" | "updated" | "corrections">): Moment {
  return (
    // Nothing ever happened to most articles of an archive.
    updated || corrections.length > 0
      ? (newestMoment([published, updated, ...corrections.map(({ date }) => date)]) ?? published)
      : published
  );
}

/** The latest of some moments, in whatever order they come; undefined where there are none. */
export function newestMoment(moments: readonly (Moment | undefined)[]): Moment | undefined {
  return moments.reduce((last, next) => (next && (!last || next.ms > last.ms) ? next : last), undefined);
}
