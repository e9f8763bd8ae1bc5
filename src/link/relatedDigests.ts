import type { Article } from "../model/article.ts";
import type { Site } from "../model/site.ts";
import { digestOf } from "../text/digestOf.ts";
import { relatedReach } from "./relatedFinder.ts";

/** The digests of a list's articles in blocks as long as is looked for related ones, counted from the oldest. */
const blockDigests = (newestFirst: readonly Article[]): readonly string[] =>
  Array.from({ length: Math.ceil(newestFirst.length / relatedReach) }, (_, index) => {
    const end = newestFirst.length - index * relatedReach;
    const block = newestFirst.slice(Math.max(0, end - relatedReach), end);
    return digestOf(block.map(({ digest }) => digest));
  });

/**
 * For each article what stands for all those among which its related ones are chosen: in each list of which it is a
 * part, its own block of articles and the one before. A new article changes those of its own block alone, however
 * large the archive.
 */
export const relatedDigests = (site: Site): ((article: Article) => readonly string[]) => {
  const digests = new Map<Article, string[]>();
  for (const { articles } of [...site.sections, ...site.tags]) {
    const blocks = blockDigests(articles);
    const pairs = blocks.map((own, index) => own + (blocks[index - 1] ?? ""));
    articles.forEach((article, index) => {
      const pair = pairs[Math.floor((articles.length - 1 - index) / relatedReach)] ?? "";
      const others = digests.get(article);
      if (others) others.push(pair);
      else digests.set(article, [pair]);
    });
  }
  return (article) => digests.get(article) ?? [];
};
