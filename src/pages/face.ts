import { initialsOf } from "../i18n/initials.ts";
import type { Article } from "../model/article.ts";
import { creditsOf } from "./byline.ts";
import type { PageContext } from "./context.ts";
import { pictureView } from "./images.ts";
import type { Face } from "./views/shared.ts";

type FaceContext = Pick<PageContext, "addresses" | "chrome">;

/** Returns the face of an opinion. Undefined for other articles and for unsigned ones. */
export function faceOf(article: Article, context: FaceContext): Face | undefined {
  return article.record.kind === "opinion" ? authorFace(article, context) : undefined;
}

/** Returns the face of whom an article names first; undefined if it is unsigned. */
export function authorFace(article: Article, context: FaceContext): Face | undefined {
  const [credit] = creditsOf(article);
  if (!credit) return undefined;
  const { name } = credit;
  const picture = article.authors[0]?.picture;
  return {
    name,
    initials: initialsOf(name, article.record.language),
    picture: picture && pictureView(picture, "portrait", context),
  };
}
