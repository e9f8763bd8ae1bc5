import { lazy } from "../lib/cache.ts";
import { hashOf } from "../lib/hash.ts";
import { slugOf, spellingKey, tidyName, wordKey } from "../lib/names.ts";
import { tagSlugOf } from "../markup/url.ts";
import { fieldProblem, type Problem } from "../model/problem.ts";
import type { Tag, TagRecord } from "../model/tag.ts";
import { type CountedTag, tagSlips } from "./tag-slips.ts";
import { type TaggedRecord, tagSlugs } from "./tag-slugs.ts";

interface ResolvedTags {
  /** Returns the tag of a spelling. */
  readonly tagOf: (spelling: string) => Tag | undefined;
  readonly problems: readonly Problem[];
}

/**
 * Returns the tags of a site, each with all its spellings, and the problems of spellings. Records come in the
 * order of their files. `typographic` makes the title for readers; slugs, keys and messages use the editor's
 * spelling.
 */
export function resolveTags(
  records: readonly TaggedRecord[],
  declared: readonly TagRecord[],
  typographic: (title: string) => string = (title) => title,
): ResolvedTags {
  const files = new Map(declared.map((tag) => [fileKey(tag), tag]));
  const keyOf = keyFinder(tagFileFinder(declared));
  // Only needed for a message: a large archive has hundreds of thousands of uses.
  const allUses = lazy(() => usesByKey(records, keyOf));
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
    counted.push({ key, title, slug, count: sum(spellings), hasFile: file !== undefined });
    tags.set(key, newTag(slug, { written: title, title: typographic(title) }, file));
  }
  for (const { key, message } of tagSlips(counted)) {
    const [use] = allUses().get(key) ?? [];
    if (use) problems.push(fieldProblem(use.record.origin, use.field, message, "warning"));
  }
  return { tagOf: (spelling) => tags.get(keyOf(spelling)), problems };
}

function newTag(
  id: string,
  { written, title }: { readonly written: string; readonly title: string },
  file: TagRecord | undefined,
): Tag {
  return {
    id,
    url: `/tags/${id}/`,
    title,
    ...(title !== written && { written }),
    description: file?.description,
    body: file?.body,
    hash: hashOf([id, written, file?.hash ?? ""]),
  };
}

function fileKey({ id }: TagRecord): string {
  return `\0${id}`;
}

/** Returns the key of a spelling's tag: its file, or else the words of the spelling. */
type KeyOf = (spelling: string) => string;

/** Returns a cached `KeyOf`. A large archive spells a few hundred tags a hundred thousand times. */
function keyFinder(fileOf: (spelling: string) => TagRecord | undefined): KeyOf {
  const keys = new Map<string, string>();
  return (spelling) => {
    const seen = keys.get(spelling);
    if (seen !== undefined) return seen;
    const file = fileOf(spelling);
    const key = file ? fileKey(file) : wordKey(spelling);
    keys.set(spelling, key);
    return key;
  };
}

/**
 * Returns a finder of the file that a spelling belongs to: by title and aliases, by the name of the file, or
 * else by the words alone, which most likely is a slip.
 */
function tagFileFinder(declared: readonly TagRecord[]): (spelling: string) => TagRecord | undefined {
  if (declared.length === 0) return () => undefined;
  const byId = new Map(declared.map((tag) => [tag.id, tag]));
  const named = declared.flatMap((tag) => namesOf(tag).map((name) => ({ name, tag })));
  // The first file that claims a name gets it; `doubleClaims` reports the others.
  const claimed = (keyOf: (name: string) => string): ReadonlyMap<string, TagRecord> =>
    new Map(named.map(({ name, tag }): [string, TagRecord] => [keyOf(name), tag]).reverse());
  const bySpelling = claimed(spellingKey);
  const byWords = claimed(wordKey);
  return (spelling) =>
    bySpelling.get(spellingKey(spelling)) ?? byId.get(spelling) ?? byWords.get(wordKey(spelling));
}

/** Returns the names of a tag. The name of its file is one, unless it only is the slug of the title. */
function namesOf({ id, title, aliases }: TagRecord): readonly string[] {
  return id === slugOf(title) || id === tagSlugOf(title) ? [title, ...aliases] : [title, ...aliases, id];
}

interface Use {
  readonly record: TaggedRecord;
  readonly field: string;
  readonly spelling: string;
}

/** Returns the uses of each tag in any spelling, by key. */
function usesByKey(records: readonly TaggedRecord[], keyOf: KeyOf): ReadonlyMap<string, readonly Use[]> {
  return Map.groupBy(
    records.flatMap((record) =>
      record.tagNames.map((spelling, index): Use => ({ record, field: `tags.${index}`, spelling })),
    ),
    ({ spelling }) => keyOf(spelling),
  );
}

/** Returns the number of uses of each spelling, by key, in the order of first use. */
function spellingCounts(
  records: readonly TaggedRecord[],
  keyOf: KeyOf,
): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  for (const { tagNames } of records)
    for (const spelling of tagNames) counts.set(spelling, (counts.get(spelling) ?? 0) + 1);
  const byKey = Map.groupBy(counts, ([spelling]) => keyOf(spelling));
  return new Map([...byKey].map(([key, spellings]) => [key, new Map(spellings)]));
}

/** Returns the most frequent spelling; of equals, the one that a file uses first. */
function commonSpelling(counts: ReadonlyMap<string, number>): string {
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best), ["", 0] as const)[0];
}

/** Returns an error for each spelling that two files claim. */
function doubleClaims(declared: readonly TagRecord[]): readonly Problem[] {
  const claims = new Map<string, TagRecord>();
  return declared.flatMap((tag) => {
    const names = new Map(namesOf(tag).map((name) => [spellingKey(name), name]));
    return [...names].flatMap(([key, name]): readonly Problem[] => {
      const other = claims.get(key);
      if (!other) claims.set(key, tag);
      return other ? [doubleClaim(tag, other, name)] : [];
    });
  });
}

function doubleClaim({ file }: TagRecord, other: TagRecord, name: string): Problem {
  return {
    severity: "error",
    file,
    line: 1,
    column: 1,
    message: `The spelling "${tagSlugOf(name)}" belongs to ${other.file} too. Remove it from one of the two.`,
  };
}

/** Returns the spellings that need no warning: those of the file, or the most common one. */
function knownSpellings(title: string, tag: TagRecord | undefined): ReadonlySet<string> {
  return new Set(tag ? [tag.id, tag.title, ...tag.aliases].map(tidyName) : [title]);
}

function declaredProblems(uses: readonly Use[], tag: TagRecord): readonly Problem[] {
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
}

function spellingProblems(uses: readonly Use[], common: string, slug: string): readonly Problem[] {
  const first = uses.find((use) => use.spelling === common);
  const place = first ? positionOf(first) : slug;
  return uses
    .filter((use) => use.spelling !== common)
    .map((use) =>
      fieldProblem(
        use.record.origin,
        use.field,
        `"${use.spelling}" is the tag "${common}" in another spelling (${place}). Write ${common} here too, or name both in tags/${slug}.md.`,
      ),
    );
}

function positionOf({ record, field }: Use): string {
  const { line, column } = record.origin.positions.get(field) ?? { line: 1, column: 1 };
  return `${record.origin.file}:${line}:${column}`;
}

function sum(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((total, count) => total + count, 0);
}
