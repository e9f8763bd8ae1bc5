import type { Article } from "../model/article.ts";
import type { Section } from "../model/section.ts";
import type { Site } from "../model/site.ts";
import type { Tag } from "../model/tag.ts";
import { digestOf } from "../text/digestOf.ts";
import { relatedReach } from "./relatedFinder.ts";

/** The digests of a list's articles in blocks as long as is looked for related ones, counted from the oldest. */
const blockDigests = (newestFirst: readonly Article[]): readonly string[] =>
  Array.from({ length: Math.ceil(newestFirst.length / relatedReach) }, (_, index) => {
    const end = newestFirst.length - index * relatedReach;
    const block = newestFirst.slice(Math.max(0, end - relatedReach), end);
    return digestOf(block.map(({ digest }) => digest));
  });

/** Two blocks at a time: an article's own, and the one before it. */
const blockPairs = (newestFirst: readonly Article[]): readonly string[] => {
  const blocks = blockDigests(newestFirst);
  return blocks.map((own, index) => own + (blocks[index - 1] ?? ""));
};

/**
 * For each article of a site, in their order, what stands for all those among which its related ones are chosen: in
 * each list of which it is a part, its own block of articles and the one before. A new article changes those of its own
 * block alone, however large the archive.
 */
export const relatedDigests = ({ articles, sections, tags }: Site): readonly (readonly string[])[] => {
  const lists = new Map(
    [...sections, ...tags].map((list): [Section | Tag, { left: number; pairs: readonly string[] }] => [
      list.subject,
      { left: list.articles.length, pairs: blockPairs(list.articles) },
    ]),
  );
  // Lists are in the order of the site, so that the next article of a list is the first of those that are left.
  const nextPairIn = (subject: Section | Tag): string => {
    const list = lists.get(subject);
    if (!list) return "";
    list.left -= 1;
    return list.pairs[Math.floor(list.left / relatedReach)] ?? "";
  };
  return articles.map(({ section, tags }) => [section, ...tags].map(nextPairIn));
};
