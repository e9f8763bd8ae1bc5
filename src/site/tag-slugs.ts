import { createHash } from "node:crypto";
import { isDeviceName, spellingKey } from "../lib/names.ts";
import { tagSlugOf } from "../markup/url.ts";
import type { ArticleRecord } from "../model/article.ts";

/** A tag without a file: what its spellings have in common, and the one that readers see. */
interface NamedTag {
  readonly key: string;
  readonly title: string;
}

interface Setting {
  readonly records: readonly ArticleRecord[];
  /** The key of a spelling. */
  readonly keyOf: (spelling: string) => string;
  /** The slugs that files of tags have. */
  readonly taken: ReadonlySet<string>;
}

/**
 * The slugs of tags without a file, by their keys. Where several would have one, the tag that was used first keeps it,
 * so that what is published stays where it is when another comes; the slugs of the others follow from their own names.
 */
export function tagSlugs(tags: readonly NamedTag[], setting: Setting): ReadonlyMap<string, string> {
  const slugs = new Map<string, string>();
  const clashing: NamedTag[][] = [];
  for (const [slug, rivals] of Map.groupBy(tags, ({ title }) => tagSlugOf(title))) {
    const isFree = !setting.taken.has(slug) && !isDeviceName(slug);
    for (const { key } of rivals) slugs.set(key, isFree && rivals.length === 1 ? slug : ownSlug(slug, key));
    if (isFree && rivals.length > 1) clashing.push(rivals);
  }
  if (clashing.length === 0) return slugs;
  const uses = firstUses(new Set(clashing.flat().map(({ key }) => key)), setting);
  for (const rivals of clashing) {
    const [first] = rivals.toSorted((one, other) => compareUses(uses.get(one.key), uses.get(other.key)));
    if (first) slugs.set(first.key, tagSlugOf(first.title));
  }
  return slugs;
}

/** So much of a hash tells apart the few names that have one slug. */
const hashLength = 6;

function ownSlug(slug: string, key: string): string {
  return `${slug}-${createHash("sha256").update(key).digest("hex").slice(0, hashLength)}`;
}

/** Where a tag was used first, in the order in which it counts. */
type Use = readonly [isDraft: number, ms: number, url: string, losesLetters: number, place: number];

/** A draft is published nowhere yet, so it takes a slug from none that is. */
function firstUses(keys: ReadonlySet<string>, { records, keyOf }: Setting): ReadonlyMap<string, Use> {
  const uses = new Map<string, Use>();
  for (const { draft, published, url, tagNames } of records)
    tagNames.forEach((spelling, place) => {
      const key = keyOf(spelling);
      if (!keys.has(key)) return;
      const losesLetters = spellingKey(spelling).replaceAll(" ", "-") === tagSlugOf(spelling) ? 0 : 1;
      const use = [draft ? 1 : 0, published.ms, url, losesLetters, place] as const;
      if (compareUses(use, uses.get(key)) < 0) uses.set(key, use);
    });
  return uses;
}

function compareUses(one: Use | undefined, other: Use | undefined): number {
  if (!one || !other) return one ? -1 : other ? 1 : 0;
  const index = one.findIndex((value, place) => value !== other[place]);
  const [mine = 0, its = 0] = [one[index], other[index]];
  return mine < its ? -1 : mine > its ? 1 : 0;
}
