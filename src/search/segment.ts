import { fieldKey, fieldOf } from "./posting-keys.ts";
import { type Term, termList } from "./term-list.ts";

/** Gives each posting to a function, in the order of pages; the same ones on each call. */
export type PostingSource = (visit: (term: number, page: number, key: number) => void) => void;

/** Some articles of one language, with their words found. An index is made of one segment or several. */
export interface Segment extends SortedPostings {
  /** Oldest first. */
  readonly pages: readonly SegmentPage[];
  /** Sorted. */
  readonly fields: readonly string[];
  readonly terms: readonly Term[];
}

export interface SegmentPage {
  /** Hash of its fragment. */
  readonly hash: string;
  readonly wordCount: number;
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

/** Postings, term by term, and page by page within a term. */
export interface SortedPostings {
  /** The postings of term `n` stand from index `ends[n]` to before `ends[n + 1]`. */
  readonly ends: Uint32Array;
  /** The page of each posting. */
  readonly pageOf: Uint32Array;
  readonly keys: Uint32Array;
}

/** Sorts postings by term, in two passes: the first counts those of each term, the second puts them into place. */
function sortedPostings(termCount: number, source: PostingSource): SortedPostings {
  const ends = new Uint32Array(termCount + 1);
  source((term) => {
    ends[term + 1] = (ends[term + 1] ?? 0) + 1;
  });
  for (let term = 0; term < termCount; term += 1) ends[term + 1] = (ends[term + 1] ?? 0) + (ends[term] ?? 0);
  const total = ends[termCount] ?? 0;
  const next = ends.slice();
  const pageOf = new Uint32Array(total);
  const keys = new Uint32Array(total);
  source((term, page, key) => {
    const at = next[term] ?? 0;
    next[term] = at + 1;
    pageOf[at] = page;
    keys[at] = key;
  });
  return { ends, pageOf, keys };
}

/** Returns a segment without the terms that have no postings. */
export function segmentOf(
  { pages, fields }: Pick<Segment, "pages" | "fields">,
  all: readonly Term[],
  source: PostingSource,
): Segment {
  const { ends, pageOf, keys } = sortedPostings(all.length, source);
  const isUsed = (_: unknown, term: number): boolean => ends[term] !== ends[term + 1];
  const used = all.filter(isUsed);
  return {
    pages,
    fields,
    terms: used,
    ends: Uint32Array.of(0, ...ends.subarray(1).filter((_, term) => isUsed(_, term))),
    pageOf,
    keys,
  };
}

/** Returns segments, one after the other, as one. */
export function mergedSegments(segments: readonly Segment[]): Segment {
  const [only, second] = segments;
  if (only && !second) return only;
  const pages = segments.flatMap((segment) => segment.pages);
  const fields = [...new Set(segments.flatMap((segment) => segment.fields))].sort();
  const { terms, termOf } = termList();
  const parts = segments.map((segment) => ({
    segment,
    termIndexes: Uint32Array.from(segment.terms, ({ base, variant }) => termOf(base, variant)),
    fieldIndexes: segment.fields.map((field) => fields.indexOf(field)),
  }));
  const source: PostingSource = (visit) => {
    let firstPage = 0;
    for (const { segment, termIndexes, fieldIndexes } of parts) {
      const { ends, pageOf, keys } = segment;
      for (const [own, term] of termIndexes.entries())
        for (let at = ends[own] ?? 0; at < (ends[own + 1] ?? 0); at += 1)
          visit(term, firstPage + (pageOf[at] ?? 0), renumbered(keys[at] ?? 0, fieldIndexes));
      firstPage += segment.pages.length;
    }
  };
  return { pages, fields, terms, ...sortedPostings(terms.length, source) };
}

/** Returns a key whose field, if it has one, has another index. */
function renumbered(key: number, indexes: readonly number[]): number {
  const field = fieldOf(key);
  const index = field === undefined ? undefined : indexes[field];
  return field === undefined || index === undefined || index === field
    ? key
    : key - fieldKey(field, 0) + fieldKey(index, 0);
}
