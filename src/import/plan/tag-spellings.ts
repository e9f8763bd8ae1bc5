import { tidyName, wordKey } from "../../lib/names.ts";
import { tagSlugOf } from "../../markup/url.ts";
import type { ArticleRecord } from "../../model/article.ts";
import type { TagRecord } from "../../model/tag.ts";

/** The schema's limits of tags. */
const longestTag = 60;

const mostTags = 30;

/** The tags of an article, and what of them was left out. */
interface FittedTags {
  readonly tags: readonly string[];
  readonly notices: readonly string[];
}

interface TagSources {
  /** The tags of each article of the import. */
  readonly uses: Iterable<readonly string[]>;
  readonly articles: readonly Pick<ArticleRecord, "tagNames">[];
  readonly declared: readonly TagRecord[];
}

/**
 * Returns a function that spells the tags of an article as the publication does, since two spellings of one tag are an error:
 * as a file in `tags/` does, or else its articles, or else most articles of the import.
 */
export function tagSpellings({
  uses,
  articles,
  declared,
}: TagSources): (tags: readonly string[]) => FittedTags {
  const spellings = new Map<string, string>();
  const keep = (spelling: string, name = spelling): void => {
    const key = wordKey(name);
    if (!spellings.has(key)) spellings.set(key, spelling);
  };
  for (const { title, aliases, id } of declared)
    for (const name of [title, ...aliases, id]) keep(title, name);
  for (const { tagNames } of articles) for (const name of tagNames) keep(name);
  for (const [name] of [...countsOf(uses)].sort(([, one], [, other]) => other - one)) keep(name);
  return (tags) => {
    const usable = tags.map(tidyName).filter((tag) => tag.length <= longestTag && tagSlugOf(tag) !== "");
    const spelt = [...new Set(usable.map((tag) => spellings.get(wordKey(tag)) ?? tag))];
    const tooLong = tags.filter((tag) => tidyName(tag).length > longestTag);
    return {
      tags: spelt.slice(0, mostTags),
      notices: [
        ...tooLong.map(
          (tag) => `the tag "${tag.slice(0, 40)}…" is longer than ${longestTag} characters and was left out.`,
        ),
        ...(spelt.length > mostTags
          ? [`it has ${spelt.length} tags, and the first ${mostTags} were kept.`]
          : []),
      ],
    };
  };
}

function countsOf(uses: Iterable<readonly string[]>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const tags of uses) for (const tag of tags.map(tidyName)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return counts;
}
