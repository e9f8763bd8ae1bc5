import type { Article } from "../model/article.ts";
import type { Heading } from "../model/heading.ts";

/** What makes a text so long that readers want to see what is in it. */
const fewestHeadings = 4;
const fewestWords = 1200;

/** Headings below this level are details of a part rather than parts. */
const deepestLevel = 3;

/** The headings of an article that has so much to read that a list of them helps, or whose editor wants one. */
export const contentsOf = ({
  contents,
  body,
}: Pick<Article, "contents" | "body">): readonly Heading[] | undefined => {
  if (contents === false || (contents === undefined && body.words < fewestWords)) return undefined;
  const headings = body.headings.filter(({ level }) => level <= deepestLevel);
  const fewest = contents === true ? 1 : fewestHeadings;
  return headings.length < fewest ? undefined : headings;
};
