import { doers, matters, places } from "./headline-words.ts";
import type { RandomNumbers } from "./random-numbers.ts";
import { circumstances, doings, people, reasons } from "./sentence-words.ts";

type Pattern = (random: RandomNumbers) => string;

/** Each makes one sentence of about 20 words. */
const patterns: readonly [Pattern, ...Pattern[]] = [
  ({ oneOf }) =>
    `The ${oneOf(doers)} of ${oneOf(places)} ${oneOf(doings)} ${oneOf(circumstances)}, since ${oneOf(reasons)}.`,
  ({ oneOf }) =>
    `${capitalised(oneOf(people))} ${oneOf(doings)} ${oneOf(circumstances)} and said that ${oneOf(reasons)}.`,
  ({ oneOf, below }) =>
    `Of the ${below(80) + 12} households in ${oneOf(places)}, ${below(11) + 2} had asked about ${oneOf(matters)} ${oneOf(circumstances)}.`,
  ({ oneOf }) =>
    `What became of ${oneOf(matters)} was less plain: ${oneOf(people)} ${oneOf(doings)}, and ${oneOf(people)} did not.`,
  ({ oneOf }) =>
    `In ${oneOf(places)}, where ${oneOf(reasons)}, ${oneOf(people)} ${oneOf(doings)} ${oneOf(circumstances)}.`,
  ({ oneOf, below }) =>
    `"${capitalised(oneOf(reasons))}," said ${oneOf(people)}, who ${oneOf(doings)} in ${below(40) + 1970}.`,
];

/** Returns a sentence of an invented report, without markup. */
export function sentence(random: RandomNumbers): string {
  return random.oneOf(patterns)(random);
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
