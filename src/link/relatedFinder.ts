import type { Article } from "../model/article.ts";
import type { Site } from "../model/site.ts";
import { newestFirst } from "./newestFirst.ts";

/** How many articles of each tag and section are looked at; bounds the work whatever the archive's size. */
export const relatedReach = 40;

/** Places in the total order of the site's articles, 0 the newest: whole numbers are quicker to compare than articles. */
type Places = readonly number[];

/** How many places of a list in order come before the given one or are that one. */
const countUpTo = (place: number, list: Places): number => {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** Between which places an article would stand that is not among the site's. */
const placeBetween = (articles: readonly Article[], article: Article): number => {
  const older = articles.findIndex((other) => newestFirst(other, article) > 0);
  return (older < 0 ? articles.length : older) - 0.5;
};

interface Candidate {
  readonly place: number;
  readonly sharedTags: number;
}

const isCloser = (one: Candidate, other: Candidate): boolean =>
  one.sharedTags > other.sharedTags || (one.sharedTags === other.sharedTags && one.place < other.place);

/** Those that share most, and of equals the newest, in this order. A few are wanted of many, so the many are not sorted. */
const closest = (shared: ReadonlyMap<number, number>, count: number): Places => {
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
};

/**
 * Finds the articles to show beside one: those that it names, then *older* ones with most tags in common, then
 * older ones of its section. Since only older ones are looked for, a new article changes no page of an older one.
 * Parts of its own thread are left out: the page shows them already.
 */
export const relatedFinder = (site: Site, count: number): ((article: Article) => readonly Article[]) => {
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
};
