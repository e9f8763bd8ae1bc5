import type { Article } from "../model/article.ts";
import { keptValues } from "../text/keptValues.ts";
import { oncePer } from "../text/oncePer.ts";
import { creditedOf } from "./creditedOf.ts";
import { leadPicture } from "./leadPicture.ts";
import type { PageContext } from "./pageContext.ts";
import type { Card } from "./views/card.ts";

type CardContext = Pick<PageContext, "addresses" | "frame" | "site">;

const madeCard = (article: Article, context: CardContext): Card => ({
  url: context.addresses.path(article.url),
  title: article.title,
  description: article.description,
  kind: article.kind,
  sponsor: article.sponsor,
  section: { title: article.section.name, url: context.addresses.path(article.section.url) },
  bylines: creditedOf(article).map(({ name }) => name),
  published: article.published,
  picture: leadPicture(article, context),
  language: article.language,
  direction: article.direction,
  standing: article.standing,
});

const cardsOf = oncePer((_: CardContext) => keptValues<Card>());

/** An article as other pages show it: one object for all of them, as far as cards are kept. */
export const cardOf = (article: Article, context: CardContext): Card =>
  cardsOf(context)(article.url, () => madeCard(article, context));
