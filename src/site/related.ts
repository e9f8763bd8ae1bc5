import { weakMemo } from "../lib/cache.ts";
import { firstIndex } from "../lib/first-index.ts";
import { type HashBits, HashMixer } from "../lib/hash-bits.ts";
import type { Article } from "../model/article.ts";
import type { Section } from "../model/section.ts";
import type { Site } from "../model/site.ts";
import type { Tag } from "../model/tag.ts";
import { type BlockHashes, groupBlockHashes } from "./block-hashes.ts";
import { newestFirst } from "./order.ts";

/**
 * The number of articles of each tag and section that are considered. It bounds the work, whatever the size
 * of the archive.
 */
export const relatedReach = 40;

/** Indices in the total order of the site's articles, 0 the newest. Whole numbers compare faster than articles. */
type Indices = readonly number[];

/**
 * Returns a finder of related articles: those that an article names, then *older* ones with most tags in
 * common, then older ones of its section. A new article changes no page of an older one, since only older
 * articles are found. Parts of the same story are left out: the page lists them anyway.
 */
export function relatedFinder(site: Site, count: number): (article: Article) => readonly Article[] {
  const { articles } = site;
  // Only of lists that are asked for: a small change makes few pages.
  const indicesOf = weakMemo((list: readonly Article[]) => indicesIn(articles, list));
  const byTag = new Map(site.tags.map(({ subject, articles }) => [subject.id, articles]));
  const bySection = new Map(site.sections.map(({ subject, articles }) => [subject.id, articles]));
  return (article) => {
    const own = indexIn(articles, article);
    const olderIn = (list: readonly Article[] = []): Indices => {
      const listed = indicesOf(list);
      const first = countUpTo(own, listed);
      return listed.slice(first, first + relatedReach);
    };
    const chosen = new Set(article.relatedUrls.flatMap((url) => site.byUrl.get(url) ?? []));
    const shared = new Map<number, number>();
    for (const index of olderIn(bySection.get(article.section.id))) shared.set(index, 0);
    for (const tag of article.tags)
      for (const index of olderIn(byTag.get(tag.id))) shared.set(index, (shared.get(index) ?? 0) + 1);
    if (article.story !== undefined)
      for (const index of [...shared.keys()])
        if (articles[index]?.story?.id === article.story.id) shared.delete(index);
    for (const other of chosen) shared.delete(indexIn(articles, other));
    const found = closest(shared, count - chosen.size).flatMap((index) => articles[index] ?? []);
    return [...chosen, ...found];
  };
}

/** Returns the index of an article, or a position between two indices if it is not in the list. */
function indexIn(articles: readonly Article[], { record }: Article): number {
  const index = firstIndex({ to: articles.length }, (at) => {
    const other = articles[at];
    return other !== undefined && newestFirst(other.record, record) >= 0;
  });
  return articles[index]?.record === record ? index : index - 0.5;
}

/** Returns the indices of a list of some of the articles, in their order. */
function indicesIn(articles: readonly Article[], list: readonly Article[]): Indices {
  // Of few, each is searched. Of many, to go through all articles once takes less, and no map of them has to be made.
  if (list.length < articles.length / 32) return list.map((article) => indexIn(articles, article));
  let index = -1;
  return list.map((article) => {
    index = articles.indexOf(article, index + 1);
    return index;
  });
}

/** Returns how many indices of a sorted list are at most `index`, by binary search. */
function countUpTo(index: number, list: Indices): number {
  return firstIndex({ to: list.length }, (at) => (list[at] ?? 0) > index);
}

interface Candidate {
  readonly index: number;
  readonly sharedTags: number;
}

/**
 * Returns the `count` articles that share most tags, and of equals the newest, in this order. Does not sort
 * the many to get the few.
 */
function closest(shared: ReadonlyMap<number, number>, count: number): Indices {
  const best: Candidate[] = [];
  for (const [index, sharedTags] of shared) {
    const candidate = { index, sharedTags };
    const last = best.at(-1);
    if (best.length === count && (!last || !isCloser(candidate, last))) continue;
    const rank = best.findIndex((other) => isCloser(candidate, other));
    best.splice(rank < 0 ? best.length : rank, 0, candidate);
    if (best.length > count) best.pop();
  }
  return best.map(({ index }) => index);
}

function isCloser(one: Candidate, other: Candidate): boolean {
  return (
    one.sharedTags > other.sharedTags || (one.sharedTags === other.sharedTags && one.index < other.index)
  );
}

/** The hashes of a list in blocks, and how many of its articles are left. */
interface BlockList {
  left: number;
  readonly blocks: BlockHashes;
}

/**
 * Returns a hash for each article of a site, in their order, that covers all candidates for its related articles: in
 * each list that it is in, its own block of articles and the older block. A new article changes only the hashes of its
 * own block, however large the archive.
 */
export function relatedHashes(site: Site): readonly HashBits[] {
  const blocks = groupBlockHashes(site, relatedReach);
  const lists = new Map<Section | Tag, BlockList>();
  for (const { subject, articles } of [...site.sections, ...site.tags])
    lists.set(subject, { left: articles.length, blocks: blocks.get(subject) ?? [] });
  return site.articles.map(({ section, tags }) => {
    const mixer = new HashMixer();
    addBlocks(lists.get(section), mixer);
    for (const tag of tags) addBlocks(lists.get(tag), mixer);
    return mixer;
  });
}

/** Adds the own and the older block of the next article of a list. Lists have the order of the site. */
function addBlocks(list: BlockList | undefined, mixer: HashMixer): void {
  if (!list) return;
  list.left -= 1;
  const block = Math.floor(list.left / relatedReach);
  const [own, older] = [list.blocks[block], list.blocks[block - 1]];
  if (own) mixer.add(own);
  if (older) mixer.add(older);
}
