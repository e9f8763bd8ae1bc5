import type { Article } from "../model/article.ts";
import type { Site } from "../model/site.ts";

/**
 * How many whole years an article is older than, counted from its last update; 0 for the first year, and for those whose
 * age is no matter.
 */
export const yearsOld = (
  { evergreen, published, updated }: Pick<Article, "evergreen" | "published" | "updated">,
  { yearMarks }: Pick<Site, "yearMarks">,
): number => {
  if (evergreen) return 0;
  const { ms } = updated ?? published;
  return yearMarks.findLastIndex((mark) => ms <= mark) + 1;
};
