import { hashOf } from "../lib/hash.ts";
import type { Article } from "../model/article.ts";
import type { Section } from "../model/section.ts";
import type { Site } from "../model/site.ts";
import type { Tag } from "../model/tag.ts";
import { newestFirst } from "./order.ts";

/** How many articles of each tag and section are looked at; bounds the work whatever the archive's size. */
export const relatedReach = 40;

/** Places in the total order of the site's articles, 0 the newest: whole numbers are quicker to compare than articles. */
type Places = readonly number[];

/**
 * Finds the articles to show beside one: those that it names, then *older* ones with most tags in common, then
 * older ones of its section. Since only older ones are looked for, a new article changes no page of an older one.
 * Parts of its own thread are left out: the page shows them already.
 */
export function relatedFinder(site: Site, count: number): (article: Article) => readonly Article[] {
  const { articles } = site;
  const places = new Map(articles.map((article, place) => [article, place]));
  const placesOf = (list: readonly Article[]): Places => list.map((article) => places.get(article) ?? -1);
  const byTag = new Map(site.tags.map((group) => [group.subject.id, placesOf(group.articles)]));
  const bySection = new Map(site.sections.map((group) => [group.subject.id, placesOf(group.articles)]));
  return (article) => {
    const own = places.get(article) ?? placeBetween(articles, article);
    const olderIn = (list: Places = []): Places => {
      const first = countUpTo(own, list);
      return list.slice(first, first + relatedReach);
    };
    const chosen = new Set(article.relatedUrls.flatMap((url) => site.byUrl.get(url) ?? []));
    const shared = new Map<number, number>();
    for (const place of olderIn(bySection.get(article.section.id))) shared.set(place, 0);
    for (const tag of article.tags)
      for (const place of olderIn(byTag.get(tag.id))) shared.set(place, (shared.get(place) ?? 0) + 1);
    if (article.story !== undefined)
      for (const place of [...shared.keys()])
        if (articles[place]?.story?.id === article.story.id) shared.delete(place);
    for (const other of chosen) shared.delete(places.get(other) ?? -1);
    const found = closest(shared, count - chosen.size).flatMap((place) => articles[place] ?? []);
    return [...chosen, ...found];
  };
}

/** Between which places an article would stand that is not among the site's. */
function placeBetween(articles: readonly Article[], article: Article): number {
  const older = articles.findIndex((other) => newestFirst(other.record, article.record) > 0);
  return (older < 0 ? articles.length : older) - 0.5;
}

/** How many places of a list in order come before the given one or are that one. */
function countUpTo(place: number, list: Places): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}

interface Candidate {
  readonly place: number;
  readonly sharedTags: number;
}

/** Those that share most, and of equals the newest, in this order. A few are wanted of many, so the many are not sorted. */
function closest(shared: ReadonlyMap<number, number>, count: number): Places {
  const best: Candidate[] = [];
  for (const [place, sharedTags] of shared) {
    const candidate = { place, sharedTags };
    const last = best.at(-1);
    if (best.length === count && (!last || !isCloser(candidate, last))) continue;
    const index = best.findIndex((other) => isCloser(candidate, other));
    best.splice(index < 0 ? best.length : index, 0, candidate);
    if (best.length > count) best.pop();
  }
  return best.map(({ place }) => place);
}

function isCloser(one: Candidate, other: Candidate): boolean {
  return (
    one.sharedTags > other.sharedTags || (one.sharedTags === other.sharedTags && one.place < other.place)
  );
}

/**
 * For each article of a site, in their order, what stands for all those among which its related ones are chosen: in
 * each list of which it is a part, its own block of articles and the one before. A new article changes those of its own
 * block alone, however large the archive.
 */
export function relatedHashes({ articles, sections, tags }: Site): readonly (readonly string[])[] {
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
}

/** Two blocks at a time: an article's own, and the one before it. */
function blockPairs(newestFirst: readonly Article[]): readonly string[] {
  const blocks = blockHashes(newestFirst);
  return blocks.map((own, index) => own + (blocks[index - 1] ?? ""));
}

/** The digests of a list's articles in blocks as long as is looked for related ones, counted from the oldest. */
function blockHashes(newestFirst: readonly Article[]): readonly string[] {
  return Array.from({ length: Math.ceil(newestFirst.length / relatedReach) }, (_, index) => {
    const end = newestFirst.length - index * relatedReach;
    const block = newestFirst.slice(Math.max(0, end - relatedReach), end);
    return hashOf(block.map(({ hash }) => hash));
  });
}
