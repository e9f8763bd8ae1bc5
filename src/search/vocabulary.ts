import { numberList } from "../lib/number-list.ts";
import type { PagefindLanguage } from "./pagefind.ts";
import { positionOf, weightOf } from "./posting-keys.ts";

/** What an index keeps of a word. */
export interface Term {
  /** Stemmed and without diacritics. */
  readonly base: string;
  /** The same with its diacritics; empty if it has none. */
  readonly variant: string;
}

/** The terms of all words. Those of a word, by its number `n`, stand from index `ends[n]` to before `ends[n + 1]`. */
interface WordForms {
  readonly ends: Uint32Array;
  /** Indexes of terms. */
  readonly terms: Uint32Array;
  /** 24, or less for a part of a compound. */
  readonly weights: Uint32Array;
}

/**
 * The words of one language as they are written, and the terms that Pagefind makes of them. Words are numbered as they
 * come, so that texts can be kept as numbers.
 */
export interface Vocabulary {
  readonly numberOf: (word: string) => number;
  /** Returns the words whose terms are not known yet. */
  readonly unknown: () => readonly string[];
  /** Learns the terms of all unknown words from an index of a page that contains them in order. */
  readonly learn: (index: PagefindLanguage) => void;
  /** The number of words that it knows. */
  readonly size: () => number;
  readonly forms: () => WordForms;
  /** Returns the index of a term. */
  readonly termOf: (base: string, variant: string) => number;
  readonly terms: readonly Term[];
}

export function vocabulary(): Vocabulary {
  const numbers = new Map<string, number>();
  const terms: Term[] = [];
  const termIndexes = new Map<string, number>();
  const [ends, formTerms, weights] = [numberList(), numberList(), numberList()];
  ends.push(0);
  let unknown: string[] = [];
  const termOf = (base: string, variant: string): number => {
    const key = `${base} ${variant}`;
    const known = termIndexes.get(key);
    if (known !== undefined) return known;
    termIndexes.set(key, terms.length);
    return terms.push({ base, variant }) - 1;
  };
  return {
    numberOf: (word) => {
      const known = numbers.get(word);
      if (known !== undefined) return known;
      unknown.push(word);
      numbers.set(word, numbers.size);
      return numbers.size - 1;
    },
    unknown: () => unknown,
    learn: ({ words }) => {
      const learnt: [term: number, weight: number][][] = unknown.map(() => []);
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
      unknown = [];
    },
    size: () => ends.length() - 1,
    forms: () => ({ ends: ends.values(), terms: formTerms.values(), weights: weights.values() }),
    termOf,
    terms,
  };
}
