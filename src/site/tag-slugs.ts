import { createHash } from "node:crypto";
import { isDeviceName, spellingKey } from "../lib/names.ts";
import { tagSlugOf } from "../markup/url.ts";
import type { ArticleRecord } from "../model/article.ts";

/** What counts of a record for its tags. */
export interface TaggedRecord extends Pick<ArticleRecord, "tagNames" | "origin" | "draft" | "url"> {
  readonly published: Pick<ArticleRecord["published"], "ms">;
}

/** A tag without a file: the key of its spellings, and the most common spelling. */
interface NamedTag {
  readonly key: string;
  readonly title: string;
}

interface TagUses {
  readonly records: readonly TaggedRecord[];
  /** Returns the key of a spelling. */
  readonly keyOf: (spelling: string) => string;
  /** The slugs of tags with a file. */
  readonly taken: ReadonlySet<string>;
}

/**
 * Returns the slugs of tags without a file, by key. If several tags would share a slug, the tag that was used
 * first keeps it, so that its published address stays when another tag comes. The slugs of the others are
 * derived from their own names.
 */
export function tagSlugs(tags: readonly NamedTag[], uses: TagUses): ReadonlyMap<string, string> {
  const slugs = new Map<string, string>();
  const clashing: NamedTag[][] = [];
  for (const [slug, rivals] of Map.groupBy(tags, ({ title }) => tagSlugOf(title))) {
    const isFree = !uses.taken.has(slug) && !isDeviceName(slug);
    for (const { key } of rivals) slugs.set(key, isFree && rivals.length === 1 ? slug : ownSlug(slug, key));
    if (isFree && rivals.length > 1) clashing.push(rivals);
  }
  if (clashing.length === 0) return slugs;
  const first = firstUses(new Set(clashing.flat().map(({ key }) => key)), uses);
  for (const rivals of clashing) {
    const [winner] = rivals.toSorted((one, other) => compareUses(first.get(one.key), first.get(other.key)));
    if (winner) slugs.set(winner.key, tagSlugOf(winner.title));
  }
  return slugs;
}

/** In hexadecimal digits: enough for the few names that share a slug. */
const hashLength = 6;

function ownSlug(slug: string, key: string): string {
  return `${slug}-${createHash("sha256").update(key).digest("hex").slice(0, hashLength)}`;
}

/** The sort key of a use of a tag, most significant first. */
type Use = readonly [isDraft: number, ms: number, url: string, losesLetters: number, index: number];

/**
 * Returns the first use of each key. Drafts come last: they are not published yet, so they take a slug from
 * no other tag.
 */
function firstUses(keys: ReadonlySet<string>, { records, keyOf }: TagUses): ReadonlyMap<string, Use> {
  const uses = new Map<string, Use>();
  for (const { draft, published, url, tagNames } of records)
    tagNames.forEach((spelling, index) => {
      const key = keyOf(spelling);
      if (!keys.has(key)) return;
      const losesLetters = spellingKey(spelling).replaceAll(" ", "-") === tagSlugOf(spelling) ? 0 : 1;
      const use = [draft ? 1 : 0, published.ms, url, losesLetters, index] as const;
      if (compareUses(use, uses.get(key)) < 0) uses.set(key, use);
    });
  return uses;
}

function compareUses(one: Use | undefined, other: Use | undefined): number {
  if (!one || !other) return one ? -1 : other ? 1 : 0;
  const index = one.findIndex((value, position) => value !== other[position]);
  const [mine = 0, its = 0] = [one[index], other[index]];
  return mine < its ? -1 : mine > its ? 1 : 0;
}
