import { type CborWriter, cborWriter } from "./cbor.ts";
import { fieldOf, writeLocations } from "./posting-keys.ts";
import type { Segment, SortedPostings } from "./segment.ts";
import type { Term } from "./term-list.ts";

/** A part of the word index, which browsers load as a whole. */
interface WordChunk {
  /** Its first and last word, as far as needed to tell them from the neighbouring chunk's. */
  readonly from: string;
  readonly to: string;
  /** CBOR. */
  readonly content: Buffer;
}

/** Returns the word index in the chunks that Pagefind would make of it. */
export function wordChunks(segment: Segment): readonly WordChunk[] {
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
  for (const { base, plain, variants } of sortedWords(segment)) {
    words.push(base);
    writer.list(3);
    writer.text(base);
    if (plain === undefined) writer.list(0);
    else size += writePages(segment, plain, writer);
    writer.list(variants.length);
    for (const { variant, index } of variants) {
      writer.list(2);
      writer.text(variant);
      writePages(segment, index, writer);
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
function sortedWords(segment: Segment) {
  const indexed = segment.terms.map((term, index): Term & { readonly index: number } => ({ ...term, index }));
  const words = [...Map.groupBy(indexed, ({ base }) => base)].map(([base, forms]) => ({
    base,
    order: byteOrder(base),
    plain: forms.find(({ variant }) => variant === "")?.index,
    variants: forms
      .filter(({ variant }) => variant !== "")
      .map((form) => ({ ...form, first: firstOf(segment, form.index), order: byteOrder(form.variant) }))
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

/** Returns a number that is lower for terms whose first page, or first part of that page, is earlier. */
function firstOf({ ends, pageOf, keys }: SortedPostings, term: number): number {
  const first = ends[term] ?? 0;
  return (pageOf[first] ?? 0) * 2 ** 8 + 1 + (fieldOf(keys[first] ?? 0) ?? -1);
}

/** Writes the pages of a term. Returns their number and that of their locations. */
function writePages({ ends, pageOf, keys }: SortedPostings, term: number, writer: CborWriter): number {
  const start = ends[term] ?? 0;
  const end = ends[term + 1] ?? 0;
  let size = 0;
  for (let at = start; at < end; at = pageEnd(pageOf, at, end)) size += 1;
  writer.list(size);
  let before = 0;
  for (let at = start; at < end; ) {
    const last = pageEnd(pageOf, at, end);
    const page = pageOf[at] ?? 0;
    writer.list(3);
    writer.number(page - before);
    size += writeLocations(keys, at, last, writer);
    before = page;
    at = last;
  }
  return size;
}

/** Returns the index after the last posting of the page of the posting at an index. */
function pageEnd(pageOf: Uint32Array, at: number, end: number): number {
  let last = at + 1;
  while (last < end && pageOf[last] === pageOf[at]) last += 1;
  return last;
}
