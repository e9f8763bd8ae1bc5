import { type NumberList, numberList } from "../lib/number-list.ts";
import type { PagefindLanguage } from "./pagefind.ts";
import { positionOf, weightOf } from "./posting-keys.ts";
import { type Term, termList } from "./term-list.ts";
import { wordTable } from "./word-table.ts";

/** The terms of all words. Those of a word, by its number `n`, stand from index `ends[n]` to before `ends[n + 1]`. */
interface WordForms {
  readonly ends: Uint32Array;
  /** Indexes of terms. */
  readonly terms: Uint32Array;
  /** 24, or less for a part of a compound. */
  readonly weights: Uint32Array;
}

/** Words with their terms, apart from any vocabulary. */
export interface LearntWords extends WordForms {
  readonly words: readonly string[];
  /** What the indexes in the forms refer to. */
  readonly allTerms: readonly Term[];
}

/**
 * The words of one language as they are written, and the terms that Pagefind makes of them. Words are numbered as they
 * come, so that texts can be kept as numbers.
 */
export interface Vocabulary {
  /** Adds the number of each word of a text to a list. Words are what stands between spaces. */
  readonly addNumbers: (text: string, numbers: NumberList) => void;
  readonly numberOf: (word: string) => number;
  /** Returns the words whose terms are not known yet. */
  readonly unknown: () => readonly string[];
  /** Learns the terms of all unknown words from an index of a page that contains them in order. */
  readonly learn: (index: PagefindLanguage) => void;
  /** Returns words by their numbers. */
  readonly learnt: (numbers: Iterable<number>) => LearntWords;
  /** Takes words that were learnt before, unless some are unknown just now. */
  readonly recall: (learnt: LearntWords) => void;
  /** The number of words that it knows. */
  readonly size: () => number;
  readonly forms: () => WordForms;
  readonly terms: readonly Term[];
}

export function vocabulary(): Vocabulary {
  const table = wordTable();
  const { terms, termOf } = termList();
  const [ends, formTerms, weights] = [numberList(), numberList(), numberList()];
  ends.push(0);
  // Words are learnt in the order of their numbers.
  const learntCount = (): number => ends.length() - 1;
  const unknown = (): readonly string[] =>
    Array.from({ length: table.size() - learntCount() }, (_, index) => table.wordAt(learntCount() + index));
  return {
    addNumbers: table.addNumbers,
    numberOf: table.numberOf,
    unknown,
    learn: ({ words }) => {
      const learnt: [term: number, weight: number][][] = unknown().map(() => []);
      for (const { base, variant, pages } of words())
        for (const { keys } of pages)
          for (const key of keys) learnt[positionOf(key)]?.push([termOf(base, variant), weightOf(key)]);
      for (const forms of learnt) {
        for (const [term, weight] of forms) {
          formTerms.push(term);
          weights.push(weight);
        }
        ends.push(formTerms.length());
      }
    },
    learnt: (wanted) => {
      const words: string[] = [];
      const own = { ends: numberList(), terms: numberList(), weights: numberList() };
      const indexes = new Map<number, number>();
      own.ends.push(0);
      for (const number of wanted) {
        words.push(table.wordAt(number));
        for (let at = ends.at(number); at < ends.at(number + 1); at += 1) {
          const term = formTerms.at(at);
          const index = indexes.get(term) ?? indexes.size;
          indexes.set(term, index);
          own.terms.push(index);
          own.weights.push(weights.at(at));
        }
        own.ends.push(own.terms.length());
      }
      const allTerms = [...indexes.keys()].flatMap((term) => terms[term] ?? []);
      return { words, allTerms, ...valuesOf(own) };
    },
    recall: ({ words, allTerms, ...own }) => {
      if (table.size() > learntCount()) return;
      const indexes = allTerms.map(({ base, variant }) => termOf(base, variant));
      for (const [index, word] of words.entries()) {
        if (table.numberOf(word) < learntCount()) continue;
        for (let at = own.ends[index] ?? 0; at < (own.ends[index + 1] ?? 0); at += 1) {
          formTerms.push(indexes[own.terms[at] ?? 0] ?? 0);
          weights.push(own.weights[at] ?? 0);
        }
        ends.push(formTerms.length());
      }
    },
    size: learntCount,
    forms: () => valuesOf({ ends, terms: formTerms, weights }),
    terms,
  };
}

type FormLists = Readonly<Record<keyof WordForms, NumberList>>;

function valuesOf({ ends, terms, weights }: FormLists): WordForms {
  return { ends: ends.values(), terms: terms.values(), weights: weights.values() };
}
