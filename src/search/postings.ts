import { type CborWriter, cborWriter } from "./cbor.ts";
import { fieldKey, writeLocations } from "./posting-keys.ts";
import type { Term } from "./vocabulary.ts";

/** Gives each posting of an index to a function, in the order of pages; the same ones on each call. */
export type PostingSource = (visit: (term: number, page: number, key: number) => void) => void;

/** A part of the word index, which browsers load as a whole. */
interface WordChunk {
  /** Its first and last word, as far as needed to tell them from the neighbouring chunk's. */
  readonly from: string;
  readonly to: string;
  /** CBOR. */
  readonly content: Buffer;
}

/** Returns the word index in the chunks that Pagefind would make of it. */
export function wordChunks(terms: readonly Term[], source: PostingSource): readonly WordChunk[] {
  const postings = sortedPostings(terms.length, source);
  const writer = cborWriter();
  const chunks: WordChunk[] = [];
  let words: string[] = [];
  let size = 0;
  const closeChunk = (): void => {
    const [from = "", to = from] = [words[0], words.at(-1)];
    const body = writer.taken();
    writer.list(1);
    writer.list(words.length);
    chunks.push({ from, to, content: Buffer.concat([writer.taken(), body]) });
    words = [];
    size = 0;
  };
  for (const { base, plain, variants } of sortedWords(terms, postings)) {
    words.push(base);
    writer.list(3);
    writer.text(base);
    if (plain === undefined) writer.list(0);
    else size += postings.write(plain, writer);
    writer.list(variants.length);
    for (const { variant, index } of variants) {
      writer.list(2);
      writer.text(variant);
      postings.write(index, writer);
    }
    if (size >= chunkSize) closeChunk();
  }
  if (words.length > 0) closeChunk();
  return withShortBounds(chunks);
}

/** The number of pages and locations of words without diacritics after which a chunk ends. */
const chunkSize = 20_000;

/** Shortens the last word of each chunk and the first of the next one to what tells them apart. */
function withShortBounds(chunks: readonly WordChunk[]): readonly WordChunk[] {
  return chunks.map(({ from, to, content }, index) => ({
    from: distinctStart(from, chunks[index - 1]?.to),
    to: distinctStart(to, chunks[index + 1]?.from),
    content,
  }));
}

function distinctStart(word: string, neighbour: string | undefined): string {
  if (neighbour === undefined) return word;
  const characters = [...word];
  const others = [...neighbour];
  const differing = characters.findIndex((character, index) => character !== others[index]);
  return differing < 0 ? word : characters.slice(0, differing + 1).join("");
}

/** Groups the terms that have postings by their bases, in the order of Pagefind's files. */
function sortedWords(terms: readonly Term[], { countOf, firstOf }: SortedPostings) {
  const used = terms.flatMap((term, index) => (countOf(index) > 0 ? { ...term, index } : []));
  const words = [...Map.groupBy(used, ({ base }) => base)].map(([base, forms]) => ({
    base,
    order: byteOrder(base),
    plain: forms.find(({ variant }) => variant === "")?.index,
    variants: forms
      .filter(({ variant }) => variant !== "")
      .map((form) => ({ ...form, first: firstOf(form.index), order: byteOrder(form.variant) }))
      .sort((one, other) => one.first - other.first || compare(one.order, other.order)),
  }));
  return words.sort((one, other) => compare(one.order, other.order));
}

/** Returns a text of which the usual order of texts is that of the given text's bytes in UTF-8. */
function byteOrder(text: string): string {
  return Buffer.from(text).toString("latin1");
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

interface SortedPostings {
  readonly countOf: (term: number) => number;
  /** Returns a number that is lower for terms whose first page, or first part of it, is earlier. */
  readonly firstOf: (term: number) => number;
  /** Writes the pages of a term. Returns their number and that of their locations. */
  readonly write: (term: number, writer: CborWriter) => number;
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
  const pages = new Uint32Array(total);
  const keys = new Uint32Array(total);
  source((term, page, key) => {
    const at = next[term] ?? 0;
    next[term] = at + 1;
    pages[at] = page;
    keys[at] = key;
  });
  const startOf = (term: number): number => ends[term] ?? 0;
  const endOf = (term: number): number => ends[term + 1] ?? 0;
  const firstField = fieldKey(0, 0);
  return {
    countOf: (term) => endOf(term) - startOf(term),
    firstOf: (term) => {
      const key = keys[startOf(term)] ?? 0;
      return (pages[startOf(term)] ?? 0) * 2 ** 8 + (key < firstField ? 0 : key >>> 24);
    },
    write: (term, writer) => {
      const end = endOf(term);
      let size = 0;
      for (let at = startOf(term); at < end; at = pageEnd(pages, at, end)) size += 1;
      writer.list(size);
      let before = 0;
      for (let at = startOf(term); at < end; ) {
        const last = pageEnd(pages, at, end);
        const page = pages[at] ?? 0;
        writer.list(3);
        writer.number(page - before);
        size += writeLocations(keys, at, last, writer);
        before = page;
        at = last;
      }
      return size;
    },
  };
}

/** Returns the index after the last posting of the page of the posting at an index. */
function pageEnd(pages: Uint32Array, at: number, end: number): number {
  let last = at + 1;
  while (last < end && pages[last] === pages[at]) last += 1;
  return last;
}
