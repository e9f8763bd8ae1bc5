import type { Problem } from "../model/problem.ts";
import type { TagRecord } from "../model/tag.ts";
import { slugOf } from "../text/slugOf.ts";
import { tagSlugOf } from "../text/tagSlugOf.ts";
import { spellingKey, wordKey } from "./tagKeys.ts";

/**
 * Finds the file that a spelling belongs to: by title and aliases, by the file's own name as it is written, or else by
 * the words alone, which is most likely a slip.
 */
export const tagFileFinder = (
  declared: readonly TagRecord[],
): ((spelling: string) => TagRecord | undefined) => {
  if (declared.length === 0) return () => undefined;
  const byId = new Map(declared.map((tag) => [tag.id, tag]));
  const named = declared.flatMap((tag) => namesOf(tag).map((name) => ({ name, tag })));
  // The first file that claims a name has it; `doubleClaims` tells the others.
  const claimed = (keyOf: (name: string) => string): ReadonlyMap<string, TagRecord> =>
    new Map(named.map(({ name, tag }): [string, TagRecord] => [keyOf(name), tag]).reverse());
  const bySpelling = claimed(spellingKey);
  const byWords = claimed(wordKey);
  return (spelling) =>
    bySpelling.get(spellingKey(spelling)) ?? byId.get(spelling) ?? byWords.get(wordKey(spelling));
};

/** What is wrong with files that claim a spelling of another. */
export const doubleClaims = (declared: readonly TagRecord[]): readonly Problem[] => {
  const claims = new Map<string, TagRecord>();
  return declared.flatMap((tag) => {
    const names = new Map(namesOf(tag).map((name) => [spellingKey(name), name]));
    return [...names].flatMap(([key, name]): readonly Problem[] => {
      const other = claims.get(key);
      if (!other) claims.set(key, tag);
      return other ? [doubleClaim(tag, other, name)] : [];
    });
  });
};

/** A file's name is a name of the tag too, unless it is only what an address can hold of its title. */
const namesOf = ({ id, title, aliases }: TagRecord): readonly string[] =>
  id === slugOf(title) || id === tagSlugOf(title) ? [title, ...aliases] : [title, ...aliases, id];

const doubleClaim = ({ file }: TagRecord, other: TagRecord, name: string): Problem => ({
  severity: "error",
  file,
  line: 1,
  column: 1,
  message: `The spelling "${tagSlugOf(name)}" belongs to ${other.file} too. Remove it from one of the two.`,
});
