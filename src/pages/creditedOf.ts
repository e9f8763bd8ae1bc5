import type { Article } from "../model/article.ts";
import { nameInByline } from "../text/nameInByline.ts";

/** Somebody who is credited with an article. */
export interface Credited {
  readonly name: string;
  readonly type: "person" | "organisation";
  readonly role?: string | undefined;
  /** Root-relative, of the page of one of our own people. */
  readonly url?: string | undefined;
}

/**
 * Who is credited with an article: its authors, or whom its byline names. Nobody where it is unsigned. Free words may name
 * an agency, a desk or a guest; of these the first two are organisations.
 */
export const creditedOf = ({
  authors,
  byline,
  language,
}: Pick<Article, "authors" | "byline" | "language">): readonly Credited[] => {
  if (authors.length > 0) return authors.map(({ name, role, url }) => ({ name, role, url, type: "person" }));
  if (byline === undefined) return [];
  if (typeof byline === "string") return [{ name: nameInByline(byline, language), type: "organisation" }];
  const { name, role, type = role === undefined ? "organisation" : "person" } = byline;
  return [{ name, role, type }];
};
