import type { Article } from "../model/article.ts";
import { leadPicture } from "./leadPicture.ts";
import type { PageContext } from "./pageContext.ts";
import type { Card } from "./views/card.ts";

const bylinesOf = ({ authors, byline }: Article): readonly string[] =>
  authors.length > 0 ? authors.map(({ name }) => name) : byline === undefined ? [] : [byline];

/** An article as other pages show it. */
export const cardOf = (
  article: Article,
  context: Pick<PageContext, "addresses" | "frame" | "site">,
): Card => ({
  url: context.addresses.path(article.url),
  title: article.title,
  description: article.description,
  kind: article.kind,
  sponsor: article.sponsor,
  section: { title: article.section.name, url: context.addresses.path(article.section.url) },
  bylines: bylinesOf(article),
  published: article.published,
  picture: leadPicture(article, context),
  language: article.language,
  direction: article.direction,
  standing: article.standing,
});
