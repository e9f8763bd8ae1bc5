import type { Article } from "../model/article.ts";
import { type PictureSetting, pictureView } from "./pictureView.ts";
import type { Card } from "./views/card.ts";

const bylinesOf = ({ authors, byline }: Article): readonly string[] =>
  authors.length > 0 ? authors.map(({ name }) => name) : byline === undefined ? [] : [byline];

/** An article as other pages show it. */
export const cardOf = (article: Article, context: PictureSetting): Card => ({
  url: context.addresses.path(article.url),
  title: article.title,
  description: article.description,
  kind: article.kind,
  sponsor: article.sponsor,
  section: { title: article.section.name, url: context.addresses.path(article.section.url) },
  bylines: bylinesOf(article),
  published: article.published,
  picture: article.picture && pictureView(article.picture, "wide", context),
  language: article.language,
  direction: article.direction,
  standing: article.standing,
});
