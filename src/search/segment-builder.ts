import type { FileNames, IndexFile } from "./index-files.ts";
import type { PagefindLanguage, PagefindPage, PagefindText } from "./pagefind.ts";
import { type PostingSource, type Segment, type SegmentPage, segmentOf } from "./segment.ts";
import { termList } from "./term-list.ts";
import type { LearntWords, Vocabulary } from "./vocabulary.ts";
import { wordLog } from "./word-log.ts";

/** An article as an index takes it. */
interface IndexedText {
  readonly url: string;
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
  /** Returns the segment and the other files of its articles; `answer` is what Pagefind made of the question. */
  readonly finish: (answer: PagefindLanguage | undefined) => {
    readonly segment: Segment;
    readonly files: readonly IndexFile[];
    /** Returns its words; undefined if what becomes of a word depends on those beside it. */
    readonly words?: () => LearntWords;
  };
}

interface Options {
  readonly language: string;
  readonly names: FileNames;
}

/**
 * Builds a segment of a language with spaces between its words. What Pagefind makes of a word does not depend on the words
 * beside it, so that it is asked only for words that the vocabulary does not know.
 */
export function spacedSegment({
  language,
  names,
  words,
}: Options & { readonly words: Vocabulary }): SegmentBuilder {
  const articles = articleList(names);
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
      const segment = segmentOf({ pages: articles.pages, fields }, words.terms, log.postings(fields));
      return { segment, files: [], words: () => words.learnt(log.words()) };
    },
  };
}

/** Builds a segment of a language without spaces. Pagefind finds the words of all of its texts. */
export function unspacedSegment({ language, names }: Options): SegmentBuilder {
  const articles = articleList(names);
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
      return {
        segment: segmentOf({ pages: articles.pages, fields: articles.fields() }, terms, postings),
        files,
      };
    },
  };
}

/** Collects articles, and makes the file of each. */
function articleList({ make }: FileNames) {
  const pages: SegmentPage[] = [];
  const fields = new Set<string>();
  return {
    pages,
    fields: (): readonly string[] => [...fields].sort(),
    add: ({ url, meta, filters }: IndexedText, { content, word_count }: PagefindText): IndexFile => {
      const fragment = {
        ...{ url, content, word_count },
        ...{ filters: sortedObject(filters), meta: sortedObject(meta), anchors: [] },
      };
      const { file } = make("fragment", Buffer.from(JSON.stringify(fragment)));
      pages.push({ hash: file.hash, wordCount: word_count, filters });
      for (const field of Object.keys(meta)) fields.add(field);
      return file;
    },
  };
}

function sortedObject<Value>(object: Readonly<Record<string, Value>>): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(object).sort(([one], [other]) => (one < other ? -1 : 1)));
}
