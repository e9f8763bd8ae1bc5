import { initialsOf } from "../i18n/initials.ts";
import type { Article } from "../model/article.ts";
import { creditsOf } from "./byline.ts";
import type { PageContext } from "./context.ts";
import { pictureView } from "./images.ts";
import type { Face } from "./views/shared.ts";

/** Returns the face of an opinion: that of whom it names first. Undefined for other articles and for unsigned ones. */
export function faceOf(
  article: Article,
  context: Pick<PageContext, "addresses" | "chrome">,
): Face | undefined {
  const [credit] = article.record.kind === "opinion" ? creditsOf(article) : [];
  if (!credit) return undefined;
  const { name } = credit;
  const picture = article.authors[0]?.picture;
  return {
    name,
    initials: initialsOf(name, article.record.language),
    picture: picture && pictureView(picture, "portrait", context),
  };
}
