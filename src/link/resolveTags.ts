import type { ArticleRecord } from "../model/articleRecord.ts";
import type { Problem } from "../model/problem.ts";
import type { Tag, TagRecord } from "../model/tag.ts";
import { digestOf } from "../text/digestOf.ts";
import { memoised } from "../text/memoised.ts";
import { slugOf } from "../text/slugOf.ts";
import { fieldProblem } from "./fieldProblem.ts";

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

/** Gives the slug of a spelling's tag. A large archive spells a few hundred tags a hundred thousand times. */
const foldingOf = (aliases: ReadonlyMap<string, string>): ((spelling: string) => string) => {
  const folded = new Map<string, string>();
  return (spelling) => {
    const seen = folded.get(spelling);
    if (seen !== undefined) return seen;
    const slug = slugOf(spelling);
    const folds = aliases.get(slug) ?? slug;
    folded.set(spelling, folds);
    return folds;
  };
};

/** How often each spelling of each tag is used, in the order of their first uses. */
const spellingCounts = (
  records: readonly ArticleRecord[],
  fold: (spelling: string) => string,
): ReadonlyMap<string, ReadonlyMap<string, number>> => {
  const counts = new Map<string, number>();
  for (const { tagNames } of records)
    for (const spelling of tagNames) counts.set(spelling, (counts.get(spelling) ?? 0) + 1);
  const bySlug = Map.groupBy(counts, ([spelling]) => fold(spelling));
  return new Map([...bySlug].map(([slug, spellings]) => [slug, new Map(spellings)]));
};

/** Every use of each tag, whatever its spelling. */
const usesBySlug = (
  records: readonly ArticleRecord[],
  fold: (spelling: string) => string,
): ReadonlyMap<string, readonly Use[]> =>
  Map.groupBy(
    records.flatMap((record) =>
      record.tagNames.map((spelling, index): Use => ({ record, field: `tags.${index}`, spelling })),
    ),
    ({ spelling }) => fold(spelling),
  );

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
  new Set(tag ? [tag.id, tag.title, ...tag.aliases] : [title]);

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

const aliasSlugs = (declared: readonly TagRecord[]): ReadonlyMap<string, string> =>
  new Map(
    declared.flatMap((tag) =>
      [tag.id, tag.title, ...tag.aliases].map((spelling): [string, string] => [slugOf(spelling), tag.id]),
    ),
  );

const doubleClaims = (declared: readonly TagRecord[]): readonly Problem[] => {
  const claims = new Map<string, TagRecord>();
  const problems: Problem[] = [];
  for (const tag of declared)
    for (const slug of new Set([tag.id, tag.title, ...tag.aliases].map(slugOf))) {
      const other = claims.get(slug);
      if (other)
        problems.push({
          severity: "error",
          file: tag.file,
          line: 1,
          column: 1,
          message: `The spelling "${slug}" belongs to ${other.file} too. Remove it from one of the two.`,
        });
      else claims.set(slug, tag);
    }
  return problems;
};

/** Folds the spellings of tags into tags. Records come in the order of their files. */
export const resolveTags = (
  records: readonly ArticleRecord[],
  declared: readonly TagRecord[],
): ResolvedTags => {
  const files = new Map(declared.map((tag) => [tag.id, tag]));
  const fold = foldingOf(aliasSlugs(declared));
  // Gathered where a spelling is told only: a large archive has hundreds of thousands of them.
  const allUses = memoised(() => usesBySlug(records, fold));
  const tags = new Map<string, Tag>();
  const bySpelling = new Map<string, Tag>();
  const problems: Problem[] = [...doubleClaims(declared)];
  for (const [slug, counts] of spellingCounts(records, fold)) {
    const file = files.get(slug);
    const title = file?.title ?? commonSpelling(counts);
    const known = knownSpellings(title, file);
    if ([...counts.keys()].some((spelling) => !known.has(spelling))) {
      const uses = allUses().get(slug) ?? [];
      problems.push(...(file ? declaredProblems(uses, file) : spellingProblems(uses, title, slug)));
    }
    const { description, body } = file ?? {};
    const digest = digestOf([slug, title, file?.digest ?? ""]);
    const tag = { id: slug, url: `/tags/${slug}/`, title, description, body, digest };
    tags.set(slug, tag);
    for (const spelling of counts.keys()) bySpelling.set(spelling, tag);
  }
  return { tagOf: (spelling) => bySpelling.get(spelling) ?? tags.get(fold(spelling)), problems };
};
