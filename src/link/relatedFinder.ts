import type { Article } from "../model/article.ts";
import type { Site } from "../model/site.ts";
import { newestFirst } from "./newestFirst.ts";

/** How many articles of each tag and section are looked at; bounds the work whatever the archive's size. */
export const relatedReach = 40;

/** The articles of a list in total order that come after the given one, which may be in it or not. */
const olderThan = (article: Article, list: readonly Article[]): readonly Article[] => {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = list[middle];
    if (other && newestFirst(other, article) <= 0) low = middle + 1;
    else high = middle;
  }
  return list.slice(low, low + relatedReach);
};

type Candidate = readonly [article: Article, sharedTags: number];

const isCloser = ([one, ones]: Candidate, [other, others]: Candidate): boolean =>
  ones > others || (ones === others && newestFirst(one, other) < 0);

/** Those that share most, and of equals the newest, in this order. A few are wanted of many, so the many are not sorted. */
const closest = (candidates: Iterable<Candidate>, count: number): readonly Article[] => {
  const best: Candidate[] = [];
  for (const candidate of candidates) {
    const last = best.at(-1);
    if (best.length === count && last && !isCloser(candidate, last)) continue;
    const place = best.findIndex((other) => isCloser(candidate, other));
    best.splice(place < 0 ? best.length : place, 0, candidate);
    if (best.length > count) best.pop();
  }
  return best.map(([article]) => article);
};

/**
 * Finds the articles to show beside one: those that it names, then *older* ones with most tags in common, then
 * older ones of its section. Since only older ones are looked for, a new article changes no page of an older one.
 * Parts of its own thread are left out: the page shows them already.
 */
export const relatedFinder = (site: Site, count: number): ((article: Article) => readonly Article[]) => {
  const byTag = new Map(site.tags.map(({ subject, articles }) => [subject.id, articles]));
  const bySection = new Map(site.sections.map(({ subject, articles }) => [subject.id, articles]));
  return (article) => {
    const chosen = new Set(article.relatedUrls.flatMap((url) => site.byUrl.get(url) ?? []));
    const shared = new Map<Article, number>();
    const sameSection = olderThan(article, bySection.get(article.section.id) ?? []);
    for (const other of sameSection) shared.set(other, 0);
    for (const tag of article.tags)
      for (const other of olderThan(article, byTag.get(tag.id) ?? []))
        shared.set(other, (shared.get(other) ?? 0) + 1);
    if (article.story !== undefined)
      for (const other of [...shared.keys()]) if (other.story?.id === article.story.id) shared.delete(other);
    for (const other of chosen) shared.delete(other);
    return [...chosen, ...closest(shared, count - chosen.size)];
  };
};
