import { type HashBits, HashMixer } from "../lib/hash-bits.ts";
import type { Article } from "../model/article.ts";
import type { Author } from "../model/author.ts";
import type { Section } from "../model/section.ts";
import type { Site } from "../model/site.ts";
import type { Tag } from "../model/tag.ts";

/** The hashes of a list in blocks of so many articles, counted from the oldest, so that a new article changes the last only. */
export type BlockHashes = readonly HashBits[];

/**
 * Returns the block hashes of each section, tag and author. Goes through the articles of the site once instead of through
 * each list: the next article of a list lies anywhere in memory, and to fetch it takes longer than to mix its hash.
 */
export function groupBlockHashes(
  { articles, sections, tags, authors }: Site,
  size: number,
): ReadonlyMap<Section | Tag | Author, BlockHashes> {
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
  return new Map([...lists].map(([subject, { blocks }]) => [subject, blocks]));
}

/** Returns the block hashes of one list. */
export function blockHashes(newestFirst: readonly Article[], size: number): BlockHashes {
  const hasher = new BlockHasher(size);
  for (let index = newestFirst.length - 1; index >= 0; index -= 1) {
    const article = newestFirst[index];
    if (article) hasher.add(article.hash);
  }
  return hasher.blocks;
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
