import { randomNumbers } from "./random-numbers.ts";
import { endings, stemParts } from "./word-parts.ts";

/** Lists of invented words and names, the most frequent first. */
export interface Vocabulary {
  /** Nouns in the singular. */
  readonly things: readonly string[];
  /** Nouns in the plural. */
  readonly plurals: readonly string[];
  /** Adjectives. */
  readonly qualities: readonly string[];
  /** Adverbs. */
  readonly manners: readonly string[];
  /** Verbs in the past tense. */
  readonly pasts: readonly string[];
  /** Verbs that end in "ing". */
  readonly gerunds: readonly string[];
  readonly families: readonly string[];
  readonly towns: readonly string[];
}

/**
 * Returns the vocabulary of the corpora: some 50,000 words, always the same. As in a language, frequent words are short,
 * and several words have the same stem ("drimant", "drimants", "drimanted").
 */
export function corpusVocabulary(): Vocabulary {
  const stems = stemsByLength(20_000);
  const things = ended(partOf(stems, { from: 0, to: 0.7 }), endings.things);
  const qualities = ended(partOf(stems, { from: 0.6, to: 1 }), endings.qualities);
  const verbs = partOf(stems, { from: 0, to: 0.3 });
  return {
    things,
    plurals: things.slice(0, 9000).map((word) => `${word}s`),
    qualities,
    manners: qualities.slice(0, 3000).map((word) => `${word}ly`),
    pasts: verbs.map((stem) => `${stem}ed`),
    gerunds: verbs.slice(0, 3000).map((stem) => `${stem}ing`),
    families: ended(partOf(stems, { from: 0.5, to: 0.7 }), endings.families).map(capitalised),
    towns: ended(partOf(stems, { from: 0.3, to: 0.45 }), endings.towns).map(capitalised),
  };
}

/** Returns different stems, the shorter ones mostly first. */
function stemsByLength(count: number): readonly string[] {
  const { beginnings, vowels, middles, ends } = stemParts;
  const { oneOf, fraction } = randomNumbers(count);
  const ranks = new Map<string, number>();
  while (ranks.size < count) {
    const stem = `${oneOf(beginnings)}${oneOf(vowels)}${oneOf(middles)}${oneOf(vowels)}${oneOf(ends)}`;
    ranks.set(stem, stem.length + 4 * fraction());
  }
  return [...ranks].sort(([, one], [, other]) => one - other).map(([stem]) => stem);
}

/** Returns a part of the stems, with stems of every length in it. `from` and `to` are fractions in steps of 0.05. */
function partOf(
  stems: readonly string[],
  { from, to }: { readonly from: number; readonly to: number },
): readonly string[] {
  return stems.filter((_, index) => index % 20 >= from * 20 && index % 20 < to * 20);
}

/** Gives each stem one of the endings. */
function ended(stems: readonly string[], choice: readonly [string, ...string[]]): readonly string[] {
  const { oneOf } = randomNumbers(stems.length);
  return stems.map((stem) => `${stem}${oneOf(choice)}`);
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
