import type { ArticleRecord } from "../model/articleRecord.ts";
import type { Problem } from "../model/problem.ts";
import type { Tag, TagRecord } from "../model/tag.ts";
import { digestOf } from "../text/digestOf.ts";
import { memoised } from "../text/memoised.ts";
import { tidyName } from "../text/tidyName.ts";
import { fieldProblem } from "./fieldProblem.ts";
import { doubleClaims, tagFileFinder } from "./tagFileFinder.ts";
import { wordKey } from "./tagKeys.ts";
import { type CountedTag, tagSlips } from "./tagSlips.ts";
import { tagSlugs } from "./tagSlugs.ts";

interface Use {
  readonly record: ArticleRecord;
  readonly field: string;
  readonly spelling: string;
}

export interface ResolvedTags {
  /** The tag of a spelling. */
  readonly tagOf: (spelling: string) => Tag | undefined;
  readonly problems: readonly Problem[];
}

const placeOf = ({ record, field }: Use): string => {
  const { line, column } = record.origin.positions.get(field) ?? { line: 1, column: 1 };
  return `${record.origin.file}:${line}:${column}`;
};

/** What uses of one tag have in common: its file, or else what their spellings have. */
type KeyOf = (spelling: string) => string;

const fileKey = ({ id }: TagRecord): string => `\0${id}`;

/** Gives the key of a spelling's tag. A large archive spells a few hundred tags a hundred thousand times. */
const keyFinder = (fileOf: (spelling: string) => TagRecord | undefined): KeyOf => {
  const keys = new Map<string, string>();
  return (spelling) => {
    const seen = keys.get(spelling);
    if (seen !== undefined) return seen;
    const file = fileOf(spelling);
    const key = file ? fileKey(file) : wordKey(spelling);
    keys.set(spelling, key);
    return key;
  };
};

/** How often each spelling of each tag is used, in the order of their first uses. */
const spellingCounts = (
  records: readonly ArticleRecord[],
  keyOf: KeyOf,
): ReadonlyMap<string, ReadonlyMap<string, number>> => {
  const counts = new Map<string, number>();
  for (const { tagNames } of records)
    for (const spelling of tagNames) counts.set(spelling, (counts.get(spelling) ?? 0) + 1);
  const byKey = Map.groupBy(counts, ([spelling]) => keyOf(spelling));
  return new Map([...byKey].map(([key, spellings]) => [key, new Map(spellings)]));
};

/** Every use of each tag, whatever its spelling. */
const usesByKey = (records: readonly ArticleRecord[], keyOf: KeyOf): ReadonlyMap<string, readonly Use[]> =>
  Map.groupBy(
    records.flatMap((record) =>
      record.tagNames.map((spelling, index): Use => ({ record, field: `tags.${index}`, spelling })),
    ),
    ({ spelling }) => keyOf(spelling),
  );

const sum = (counts: ReadonlyMap<string, number>): number =>
  [...counts.values()].reduce((total, count) => total + count, 0);

/** The spelling that most articles use; of equals, the one whose first use comes first by file. */
const commonSpelling = (counts: ReadonlyMap<string, number>): string =>
  [...counts].reduce((best, next) => (next[1] > best[1] ? next : best), ["", 0] as const)[0];

const spellingProblems = (uses: readonly Use[], common: string, slug: string): readonly Problem[] => {
  const first = uses.find((use) => use.spelling === common);
  return uses
    .filter((use) => use.spelling !== common)
    .map((use) =>
      fieldProblem(
        use.record.origin,
        use.field,
        `"${use.spelling}" is the tag "${common}" in another spelling (${first ? placeOf(first) : slug}). Write ${common} here too, or name both in tags/${slug}.md.`,
      ),
    );
};

/** The spellings that the file of a tag, or the most common one, knows. */
const knownSpellings = (title: string, tag: TagRecord | undefined): ReadonlySet<string> =>
  new Set(tag ? [tag.id, tag.title, ...tag.aliases].map(tidyName) : [title]);

const declaredProblems = (uses: readonly Use[], tag: TagRecord): readonly Problem[] => {
  const known = knownSpellings(tag.title, tag);
  return uses
    .filter((use) => !known.has(use.spelling))
    .map((use) =>
      fieldProblem(
        use.record.origin,
        use.field,
        `"${use.spelling}" is the tag "${tag.title}" in another spelling (${tag.file}). Write ${tag.title}, or add this spelling to the aliases there.`,
      ),
    );
};

/**
 * Folds the spellings of tags into tags. Records come in the order of their files. `shown` sets a title as readers see it;
 * slugs, keys and messages go by what is written.
 */
export const resolveTags = (
  records: readonly ArticleRecord[],
  declared: readonly TagRecord[],
  shown: (title: string) => string = (title) => title,
): ResolvedTags => {
  const files = new Map(declared.map((tag) => [fileKey(tag), tag]));
  const keyOf = keyFinder(tagFileFinder(declared));
  // Gathered where a spelling is told only: a large archive has hundreds of thousands of them.
  const allUses = memoised(() => usesByKey(records, keyOf));
  const counts = spellingCounts(records, keyOf);
  const unfiled = [...counts].flatMap(([key, spellings]) =>
    files.has(key) ? [] : [{ key, title: commonSpelling(spellings) }],
  );
  const taken = new Set(declared.map(({ id }) => id));
  const slugs = tagSlugs(unfiled, { records, keyOf, taken });
  const tags = new Map<string, Tag>();
  const counted: CountedTag[] = [];
  const problems: Problem[] = [...doubleClaims(declared)];
  for (const [key, spellings] of counts) {
    const file = files.get(key);
    const title = file?.title ?? commonSpelling(spellings);
    const slug = file?.id ?? slugs.get(key) ?? "";
    const known = knownSpellings(title, file);
    if ([...spellings.keys()].some((spelling) => !known.has(spelling))) {
      const uses = allUses().get(key) ?? [];
      const found = file ? declaredProblems(uses, file) : spellingProblems(uses, title, slug);
      for (const problem of found) problems.push(problem);
    }
    const { description, body } = file ?? {};
    const digest = digestOf([slug, title, file?.digest ?? ""]);
    counted.push({ key, title, slug, count: sum(spellings), hasFile: file !== undefined });
    const print = shown(title);
    tags.set(key, {
      id: slug,
      url: `/tags/${slug}/`,
      title: print,
      ...(print !== title && { written: title }),
      description,
      body,
      digest,
    });
  }
  for (const { key, message } of tagSlips(counted)) {
    const [use] = allUses().get(key) ?? [];
    if (use) problems.push({ ...fieldProblem(use.record.origin, use.field, message), severity: "warning" });
  }
  return { tagOf: (spelling) => tags.get(keyOf(spelling)), problems };
};
