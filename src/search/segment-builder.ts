import type { FileNames, IndexFile } from "./index-files.ts";
import type { PagefindLanguage, PagefindPage, PagefindText } from "./pagefind.ts";
import {
  interleavedSegments,
  type PlacedSegment,
  type PostingSource,
  type Segment,
  type SegmentPage,
  segmentOf,
} from "./segment.ts";
import { termList } from "./term-list.ts";
import type { LearntWords, Vocabulary } from "./vocabulary.ts";
import { wordLog } from "./word-log.ts";

/** An article as an index takes it. */
interface IndexedText {
  /** Stands for all that it is made from. */
  readonly key: string;
  /** Its position among the articles of the part. */
  readonly position: number;
  readonly url: string;
  /** In milliseconds since 1970; undefined for a page, which has no date. */
  readonly published?: number | undefined;
  /** Words with single spaces between them. */
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

/** Makes a segment of articles in one language. */
export interface SegmentBuilder {
  /** Adds an article. Returns its file if that is complete already. */
  readonly add: (text: IndexedText) => readonly IndexFile[];
  /** Returns what Pagefind has to index so that the segment can be finished. */
  readonly question: () => readonly PagefindPage[];
  /**
   * Returns the segment and the other files of its articles; `answer` is what Pagefind made of the question. Undefined if the
   * file of a kept page would have another name now, so that it has to be made again.
   */
  readonly finish: (answer: PagefindLanguage | undefined) => FinishedSegment | undefined;
}

interface FinishedSegment {
  readonly segment: Segment;
  readonly files: readonly IndexFile[];
  /** Returns its words; undefined if what becomes of a word depends on those beside it. */
  readonly words?: () => LearntWords;
}

/** What stays of an earlier form of a segment. */
export interface KeptPages extends PlacedSegment {
  /** The words that the vocabulary recalled. */
  readonly words: LearntWords | undefined;
}

interface Options {
  readonly language: string;
  readonly names: FileNames;
  readonly kept: KeptPages | undefined;
}

/**
 * Builds a segment of a language with spaces between its words. What Pagefind makes of a word does not depend on the words
 * beside it, so that it is asked only for words that the vocabulary does not know.
 */
export function spacedSegment({
  language,
  names,
  kept,
  words,
}: Options & { readonly words: Vocabulary }): SegmentBuilder {
  const articles = articleList(names, kept);
  const log = wordLog(words);
  return {
    add: (text) => [articles.add(text, { ...text, word_count: log.add(text.content, text.meta) })],
    question: () => {
      const unknown = words.unknown();
      // Pagefind would leave out a page with no word but punctuation.
      const content = [...unknown, "a"].join(" ");
      return unknown.length === 0 ? [] : [{ url: `/${language}/`, language, content, meta: {} }];
    },
    finish: (answer) => {
      if (words.unknown().length > 0) {
        if (!answer) throw new Error(`Pagefind indexed no words in the language "${language}".`);
        words.learn(answer);
      }
      const fields = articles.fields();
      const own = segmentOf({ pages: articles.pages, fields }, words.terms, log.postings(fields));
      const whole = articles.finish(own);
      const earlier = (): readonly number[] => (kept?.words?.words ?? []).map(words.numberOf);
      return whole && { ...whole, words: () => words.learnt(new Set([...earlier(), ...log.words()])) };
    },
  };
}

/** Builds a segment of a language without spaces. Pagefind finds the words of all of its texts. */
export function unspacedSegment({ language, names, kept }: Options): SegmentBuilder {
  const articles = articleList(names, kept);
  const texts = new Map<string, IndexedText>();
  return {
    add: (text) => {
      texts.set(text.url, text);
      return [];
    },
    question: () => [...texts.values()].map(({ url, content, meta }) => ({ url, language, content, meta })),
    finish: (answer) => {
      const files = (answer?.pages ?? []).flatMap((page) => {
        const text = texts.get(page.url);
        return text ? [articles.add(text, page)] : [];
      });
      const { terms, termOf } = termList();
      const postings: PostingSource = (visit) => {
        for (const { base, variant, pages } of answer?.words() ?? [])
          for (const { page, keys } of pages) for (const key of keys) visit(termOf(base, variant), page, key);
      };
      // Numbers the terms.
      postings(() => {});
      const own = segmentOf({ pages: articles.pages, fields: articles.fields() }, terms, postings);
      const whole = articles.finish(own);
      return whole && { ...whole, files: [...files, ...whole.files] };
    },
  };
}

/**
 * Collects articles, and makes the file of each. The files of kept pages get their names between them, since a name may depend
 * on those before it.
 */
function articleList({ makeFragment, withHash, isKnown }: FileNames, kept: KeptPages | undefined) {
  const pages: SegmentPage[] = [];
  const positions: number[] = [];
  const keptFiles: IndexFile[] = [];
  const fieldLists = new Map<string, readonly string[]>();
  const unnamed = (kept?.segment.pages ?? [])
    .map(({ hash }, index) => ({ hash, position: kept?.positions[index] ?? -1 }))
    .filter(({ position }) => position >= 0)
    .values();
  let next = unnamed.next().value;
  const nameKeptBefore = (position: number): void => {
    for (; next && next.position < position; next = unnamed.next().value)
      keptFiles.push(withHash("fragment", next.hash).file);
  };
  return {
    pages,
    fields: (): readonly string[] => [...new Set(pages.flatMap(({ fields }) => fields))].sort(),
    add: (
      { key, position, url, published, meta, filters }: IndexedText,
      { content, word_count }: PagefindText,
    ): IndexFile => {
      nameKeptBefore(position);
      const fragment = {
        ...{ url, content, word_count },
        ...{ filters: sortedObject(filters), meta: sortedObject(meta), anchors: [] },
      };
      const { file } = makeFragment(Buffer.from(JSON.stringify(fragment)), published);
      const names = Object.keys(meta);
      const fields = fieldLists.getOrInsert(names.join(), names);
      pages.push({ key, hash: file.hash, wordCount: word_count, filters, fields });
      positions.push(position);
      return file;
    },
    /** Returns the segment of kept pages and others, and the files of the former. */
    finish: (segment: Segment): FinishedSegment | undefined => {
      nameKeptBefore(Number.POSITIVE_INFINITY);
      if (!keptFiles.every(isKnown)) return undefined;
      const parts = [...(kept ? [kept] : []), { segment, positions }];
      return { segment: wholeSegment(parts), files: keptFiles };
    },
  };
}

/** Returns the one segment of which all pages stay, or the pages of several. */
function wholeSegment(parts: readonly PlacedSegment[]): Segment {
  const [only, other] = parts.filter(({ segment }) => segment.pages.length > 0);
  const isWhole = only && !other && only.positions.every((position) => position >= 0);
  return isWhole ? only.segment : interleavedSegments(parts);
}

function sortedObject<Value>(object: Readonly<Record<string, Value>>): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(object).sort(([one], [other]) => (one < other ? -1 : 1)));
}
