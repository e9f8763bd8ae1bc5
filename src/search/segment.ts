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
  /** Stands for all that the page is made from. */
  readonly key: string;
  /** Hash of its fragment. */
  readonly hash: string;
  readonly wordCount: number;
  readonly filters: Readonly<Record<string, readonly string[]>>;
  readonly fields: readonly string[];
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
  let count = 0;
  const parts = segments.map((segment) => ({
    segment,
    pageIndexes: Int32Array.from(segment.pages, () => count++),
  }));
  const { fields, terms, source } = combined(pages, parts);
  return { pages, fields, terms, ...sortedPostings(terms.length, source) };
}

/** A segment, and the positions of its pages among those of several. A negative position leaves a page out. */
export interface PlacedSegment {
  readonly segment: Segment;
  readonly positions: readonly number[];
}

/** Returns the pages of some segments as one segment, in the order of their positions. */
export function interleavedSegments(placed: readonly PlacedSegment[]): Segment {
  const parts = placed.map(({ segment, positions }) => ({
    segment,
    positions,
    pageIndexes: new Int32Array(segment.pages.length).fill(-1),
  }));
  const ordered = parts
    .flatMap(({ segment, positions, pageIndexes }) =>
      segment.pages.map((page, own) => ({ page, own, pageIndexes, position: positions[own] ?? -1 })),
    )
    .filter(({ position }) => position >= 0)
    .sort((one, other) => one.position - other.position);
  for (const [index, { own, pageIndexes }] of ordered.entries()) pageIndexes[own] = index;
  const pages = ordered.map(({ page }) => page);
  const { fields, terms, source } = combined(pages, parts);
  const segment = segmentOf({ pages, fields }, terms, source);
  for (const term of segment.terms.keys())
    sortByPage(segment, segment.ends[term] ?? 0, segment.ends[term + 1] ?? 0);
  return segment;
}

interface CombinedPart {
  readonly segment: Segment;
  /** The index of each of its pages in the whole; negative for those that are left out. */
  readonly pageIndexes: Int32Array;
}

/** Combines the postings of segments; those of a page stand together. */
function combined(pages: readonly SegmentPage[], parts: readonly CombinedPart[]) {
  const fields = [...new Set(pages.flatMap((page) => page.fields))].sort();
  const { terms, termOf } = termList();
  const numbered = parts.map(({ segment, pageIndexes }) => ({
    segment,
    pageIndexes,
    termIndexes: Uint32Array.from(segment.terms, ({ base, variant }) => termOf(base, variant)),
    fieldIndexes: segment.fields.map((field) => fields.indexOf(field)),
  }));
  const source: PostingSource = (visit) => {
    for (const { segment, pageIndexes, termIndexes, fieldIndexes } of numbered) {
      const { ends, pageOf, keys } = segment;
      for (const [own, term] of termIndexes.entries())
        for (let at = ends[own] ?? 0; at < (ends[own + 1] ?? 0); at += 1) {
          const page = pageIndexes[pageOf[at] ?? 0] ?? -1;
          if (page >= 0) visit(term, page, renumbered(keys[at] ?? 0, fieldIndexes));
        }
    }
  };
  return { fields, terms, source };
}

/** Sorts the postings of a term by page, if they are not. The order of those of one page stays. */
function sortByPage({ pageOf, keys }: SortedPostings, start: number, end: number): void {
  const own = pageOf.subarray(start, end);
  if (own.every((page, index) => index === 0 || page >= (own[index - 1] ?? 0))) return;
  const order = Array.from(own.keys()).sort((one, other) => (own[one] ?? 0) - (own[other] ?? 0));
  const [pages, ownKeys] = [own.slice(), keys.slice(start, end)];
  for (const [index, from] of order.entries()) {
    pageOf[start + index] = pages[from] ?? 0;
    keys[start + index] = ownKeys[from] ?? 0;
  }
}

/** Returns a key whose field, if it has one, has another index. */
function renumbered(key: number, indexes: readonly number[]): number {
  const field = fieldOf(key);
  const index = field === undefined ? undefined : indexes[field];
  return field === undefined || index === undefined || index === field
    ? key
    : key - fieldKey(field, 0) + fieldKey(index, 0);
}
