import type { RandomNumbers } from "./random-numbers.ts";
import { corpusVocabulary, type Vocabulary } from "./vocabulary.ts";

/** Draws one word of a list. */
type Draw = (random: RandomNumbers) => string;

/** The invented words come after the ordinary ones of the sentences, which are the most frequent of all. */
const beforeFirst = 80;

/** The rank from which on the frequency falls faster. */
const turn = 2500;

/** Draws of the corpora's vocabulary: the frequency of a word follows from its rank in its list. */
export const rareWords: Readonly<Record<keyof Vocabulary, Draw>> = draws(corpusVocabulary());

function draws({ things, plurals, qualities, manners, pasts, gerunds, families, towns }: Vocabulary) {
  return {
    things: byRank(things),
    plurals: byRank(plurals),
    qualities: byRank(qualities),
    manners: byRank(manners),
    pasts: byRank(pasts),
    gerunds: byRank(gerunds),
    families: byRank(families),
    towns: byRank(towns),
  };
}

/**
 * Returns a draw by Zipf's law: the word of rank r comes up about as often as 1 / r. As in real texts, the frequency falls
 * faster among the rare words. (Ferrer i Cancho and Solé, "Two regimes in the frequency of words", 2001.)
 */
export function byRank(words: readonly string[]): Draw {
  const sums = new Float64Array(words.length);
  let sum = 0;
  for (const index of words.keys()) {
    const rank = index + beforeFirst;
    sum += 1 / (rank * (1 + rank / turn) ** 0.7);
    sums[index] = sum;
  }
  return ({ fraction }) => words[firstAbove(sums, fraction() * sum)] ?? "";
}

/** Returns the index of the first of some rising numbers that is above a value. */
function firstAbove(numbers: Float64Array, value: number): number {
  let [low, high] = [0, numbers.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}
