import { numberList } from "../lib/number-list.ts";
import { contentKey, fieldKey } from "./posting-keys.ts";
import type { PostingSource } from "./segment.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** The words of many pages as numbers, in a fraction of the memory that their texts need. */
interface WordLog {
  /** Adds a page. Returns the number of words in its content. */
  readonly add: (content: string, meta: Readonly<Record<string, string>>) => number;
  /** Returns the numbers of all different words. */
  readonly words: () => Iterable<number>;
  /** Returns the postings of all pages. The vocabulary must have learnt all words. */
  readonly postings: (fields: readonly string[]) => PostingSource;
}

export function wordLog({ addNumbers, forms }: Vocabulary): WordLog {
  const words = numberList();
  /** A part of a page: its content or one of its fields. */
  const parts: { readonly page: number; readonly field: string | undefined; readonly end: number }[] = [];
  let pages = 0;
  const addPart = (text: string, field: string | undefined): void => {
    addNumbers(text, words);
    parts.push({ page: pages, field, end: words.length() });
  };
  return {
    add: (content, meta) => {
      const start = words.length();
      addPart(content, undefined);
      const count = words.length() - start;
      for (const [field, text] of Object.entries(meta)) addPart(contentText(text), field);
      pages += 1;
      return count;
    },
    words: () => new Set(words.values()),
    postings: (fields) => (visit) => {
      const all = words.values();
      const { ends, terms, weights } = forms();
      let at = 0;
      for (const { page, field, end } of parts) {
        const index = field === undefined ? undefined : fields.indexOf(field);
        for (let position = 0; at < end; at += 1, position += 1) {
          const word = all[at] ?? 0;
          const last = ends[word + 1] ?? 0;
          for (let form = ends[word] ?? 0; form < last; form += 1) {
            const key =
              index === undefined ? contentKey(weights[form] ?? 0, position) : fieldKey(index, position);
            visit(terms[form] ?? 0, page, key);
          }
        }
      }
    },
  };
}

/** Returns a text as Pagefind keeps that of a page: with single spaces, and without the beginnings of its own markers. */
export function contentText(text: string): string {
  // Most texts are so already, and to see that takes a fraction of the time.
  if (!/[^\S ]|[\u0085\u200b]|^ | $| {2}|___/.test(text)) return text;
  return text
    .replaceAll("\u200b", "")
    .replace(/\p{White_Space}+/gu, " ")
    .replace(/(?<!\S)_{3,}/g, "")
    .replace(/^ | $/g, "");
}
