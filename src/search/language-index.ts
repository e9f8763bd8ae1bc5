import { type CborValue, cborWriter } from "./cbor.ts";
import { type IndexFile, type KnownFiles, namedFiles } from "./index-files.ts";
import type { PagefindLanguage, PagefindPage, PagefindText } from "./pagefind.ts";
import { type PostingSource, wordChunks } from "./postings.ts";
import type { Term, Vocabulary } from "./vocabulary.ts";
import { vocabulary } from "./vocabulary.ts";
import { wordLog } from "./word-log.ts";

/** An article as an index takes it. */
interface IndexedText {
  readonly url: string;
  /** Words with single spaces between them. */
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

/** The part of an index that contains the articles of one language. */
export interface LanguageIndex {
  /** Adds an article. Returns its file if that is complete already. */
  readonly add: (text: IndexedText) => readonly IndexFile[];
  /** Returns what Pagefind has to index so that this index can be finished. */
  readonly question: () => readonly PagefindPage[];
  /** Returns the other files, and the name of the file that lists them; `answer` is what Pagefind made of the question. */
  readonly finish: (
    answer: PagefindLanguage | undefined,
    version: string,
  ) => { readonly name: string; readonly pageCount: number; readonly files: readonly IndexFile[] };
}

interface Options {
  readonly language: string;
  readonly known: KnownFiles;
}

/**
 * Returns the index of a language with spaces between its words. What Pagefind makes of a word does not depend on the words
 * beside it, so that it is asked only for words that the vocabulary does not know.
 */
export function spacedIndex(options: Options & { readonly words: Vocabulary }): LanguageIndex {
  const { language, words } = options;
  const summary = indexSummary(options);
  const log = wordLog(words);
  return {
    add: (text) => [summary.add(text, { ...text, word_count: log.add(text.content, text.meta) })],
    question: () => {
      const unknown = words.unknown();
      // Pagefind would leave out a page with no word but punctuation.
      const content = [...unknown, "a"].join(" ");
      return unknown.length === 0 ? [] : [{ url: `/${language}/`, language, content, meta: {} }];
    },
    finish: (answer, version) => {
      if (words.unknown().length > 0) {
        if (!answer) throw new Error(`Pagefind indexed no words in the language "${language}".`);
        words.learn(answer);
      }
      return summary.finish(version, words.terms, log.postings(summary.fields()));
    },
  };
}

/** Returns the index of a language without spaces. Pagefind segments all of its texts. */
export function segmentedIndex(options: Options): LanguageIndex {
  const { language } = options;
  const summary = indexSummary(options);
  const texts: IndexedText[] = [];
  return {
    add: (text) => {
      texts.push(text);
      return [];
    },
    question: () => texts.map(({ url, content, meta }) => ({ url, language, content, meta })),
    finish: (answer, version) => {
      const byUrl = new Map(texts.map((text) => [text.url, text]));
      const fragments = (answer?.pages ?? []).flatMap((page) => {
        const text = byUrl.get(page.url);
        return text ? [summary.add(text, page)] : [];
      });
      const { terms, termOf } = vocabulary();
      const postings: PostingSource = (visit) => {
        for (const { base, variant, pages } of answer?.words() ?? [])
          for (const { page, keys } of pages) for (const key of keys) visit(termOf(base, variant), page, key);
      };
      // Numbers the terms.
      postings(() => {});
      const { files, ...rest } = summary.finish(version, terms, postings);
      return { ...rest, files: [...fragments, ...files] };
    },
  };
}

/** Collects what the articles of a language have in common with all languages: their files, fields and filters. */
function indexSummary({ language, known }: Options) {
  const named = namedFiles(language, known);
  const pages: (readonly [name: string, wordCount: number])[] = [];
  const fields = new Set<string>();
  const filters = new Map<string, Map<string, number[]>>();
  const sortedFields = (): readonly string[] => [...fields].sort();
  return {
    fields: sortedFields,
    add: ({ url, meta, filters: values }: IndexedText, { content, word_count }: PagefindText): IndexFile => {
      const page = pages.length;
      const filed = Object.entries(values);
      const fragment = {
        ...{ url, content, word_count },
        ...{ filters: sortedObject(filed), meta: sortedObject(Object.entries(meta)), anchors: [] },
      };
      const { name, file } = named("fragment", Buffer.from(JSON.stringify(fragment)));
      pages.push([name, word_count]);
      for (const field of Object.keys(meta)) fields.add(field);
      for (const [filter, list] of filed) {
        if (list.length === 0) continue;
        const pagesByValue = filters.get(filter) ?? new Map<string, number[]>();
        filters.set(filter, pagesByValue);
        for (const value of list) {
          const own = pagesByValue.get(value);
          if (own) own.push(page);
          else pagesByValue.set(value, [page]);
        }
      }
      return file;
    },
    finish: (version: string, terms: readonly Term[], postings: PostingSource) => {
      const chunks = wordChunks(terms, postings).map(({ from, to, content }) => {
        const { name, file } = named("index", content);
        return { entry: [from, to, name], file };
      });
      const filterFiles = [...filters].sort(byName).map(([filter, values]) => {
        const { name, file } = named("filter", encoded([filter, [...values].sort(byName)]));
        return { entry: [filter, name], file };
      });
      const lists = [pages, entriesOf(chunks), entriesOf(filterFiles), [], sortedFields()];
      const { name, file } = named("meta", encoded([version, ...lists]));
      const files = [...chunks, ...filterFiles, { file }].map((one) => one.file);
      return { name, pageCount: pages.length, files };
    },
  };
}

function entriesOf(files: readonly { readonly entry: CborValue }[]): readonly CborValue[] {
  return files.map(({ entry }) => entry);
}

function sortedObject<Value>(
  entries: readonly (readonly [string, Value])[],
): Readonly<Record<string, Value>> {
  return Object.fromEntries([...entries].sort(byName));
}

function byName([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return one < other ? -1 : 1;
}

function encoded(value: CborValue): Buffer {
  const writer = cborWriter();
  writer.value(value);
  return writer.taken();
}
