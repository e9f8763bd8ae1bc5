import { type HashBits, HashMixer } from "../lib/hash-bits.ts";
import type { Article } from "../model/article.ts";
import type { Author } from "../model/author.ts";
import type { Section } from "../model/section.ts";
import type { Site } from "../model/site.ts";
import type { Tag } from "../model/tag.ts";

/** The hashes of a list in blocks of so many articles, counted from the oldest, so that a new article changes the last only. */
export type BlockHashes = readonly HashBits[];

/** The block hashes of lists that are in use, by the size of the blocks. */
const kept = new Map<number, WeakMap<readonly Article[], BlockHashes>>();

/** Returns the block hashes of each section, tag and author. */
export function groupBlockHashes(site: Site, size: number): ReadonlyMap<Section | Tag | Author, BlockHashes> {
  const groups = [...site.sections, ...site.tags, ...site.authors];
  const hashes = keptHashes(size);
  let missing = 0;
  for (const { articles } of groups) if (!hashes.has(articles)) missing += articles.length;
  if (missing > site.articles.length) hashGroups(site, size);
  return new Map(groups.map(({ subject, articles }) => [subject, blockHashes(articles, size)]));
}

/** Returns the block hashes of one list, and keeps them as long as the list lives. */
export function blockHashes(newestFirst: readonly Article[], size: number): BlockHashes {
  return keptHashes(size).getOrInsertComputed(newestFirst, () => {
    const hasher = new BlockHasher(size);
    for (let index = newestFirst.length - 1; index >= 0; index -= 1) {
      const article = newestFirst[index];
      if (article) hasher.add(article.hash);
    }
    return hasher.blocks;
  });
}

/**
 * Keeps the block hashes of all groups of a site. Goes through its articles once instead of through each list: the next article
 * of a list lies anywhere in memory, and to fetch it takes longer than to mix its hash.
 */
function hashGroups({ articles, sections, tags, authors }: Site, size: number): void {
  const lists = new Map<Section | Tag | Author, BlockHasher>();
  for (const { subject } of [...sections, ...tags, ...authors]) lists.set(subject, new BlockHasher(size));
  for (let index = articles.length - 1; index >= 0; index -= 1) {
    const article = articles[index];
    if (!article) continue;
    const { hash } = article;
    lists.get(article.section)?.add(hash);
    for (const tag of article.tags) lists.get(tag)?.add(hash);
    for (const author of article.authors) lists.get(author)?.add(hash);
  }
  const hashes = keptHashes(size);
  for (const { subject, articles } of [...sections, ...tags, ...authors])
    hashes.set(articles, lists.get(subject)?.blocks ?? []);
}

function keptHashes(size: number): WeakMap<readonly Article[], BlockHashes> {
  return kept.getOrInsertComputed(size, () => new WeakMap());
}

/** Mixes the hashes of a list, the oldest first. */
class BlockHasher {
  readonly blocks: HashMixer[] = [];
  readonly #size: number;
  #last = new HashMixer();
  #left = 0;
  constructor(size: number) {
    this.#size = size;
  }
  add(hash: HashBits): void {
    if (this.#left === 0) {
      this.#last = new HashMixer();
      this.blocks.push(this.#last);
      this.#left = this.#size;
    }
    this.#last.add(hash);
    this.#left -= 1;
  }
}
