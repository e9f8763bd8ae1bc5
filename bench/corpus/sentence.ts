import { corpusPublication } from "./corpus-publication.ts";
import { doers, matters, places } from "./headline-words.ts";
import type { RandomNumbers } from "./random-numbers.ts";
import { rareWords } from "./rare-words.ts";
import { circumstances, doings, people, reasons } from "./sentence-words.ts";

type Pattern = (random: RandomNumbers) => string;

const { things, plurals, qualities, manners, pasts, gerunds, families, towns } = rareWords;

/** Each makes one sentence of about 20 words; in all, about two words in five are rare. */
const patterns: readonly [Pattern, ...Pattern[]] = [
  (random) =>
    `The ${random.oneOf(doers)} of ${towns(random)} ${pasts(random)} its ${qualities(random)} ${plurals(random)} ${random.oneOf(circumstances)}, since the ${things(random)} ${manners(random)} ${pasts(random)}.`,
  (random) =>
    `${capitalised(random.oneOf(people))} ${random.oneOf(doings)}, and ${person(random)} ${pasts(random)} that ${qualities(random)} ${plurals(random)} of ${things(random)} cost ${amount(random)} in ${towns(random)}.`,
  (random) =>
    `Of the ${amount(random)} ${qualities(random)} ${plurals(random)} in ${random.oneOf(places)}, ${amount(random)} had been ${pasts(random)} with ${plurals(random)} and ${things(random)} ${random.oneOf(circumstances)}.`,
  (random) =>
    `What became of ${random.oneOf(matters)} was less ${qualities(random)}: ${person(random)} ${pasts(random)} the ${things(random)}, and the ${plurals(random)} of ${towns(random)} were ${manners(random)} ${pasts(random)}.`,
  (random) =>
    `In ${towns(random)}, where ${random.oneOf(reasons)}, the ${families(random)} ${things(random)} ${pasts(random)} ${qualities(random)} ${plurals(random)} and ${qualities(random)} ${things(random)}.`,
  (random) =>
    `"${capitalised(random.oneOf(reasons))}," said ${person(random)}, who ${pasts(random)} the ${qualities(random)} ${things(random)} at ${towns(random)} in ${random.below(90) + 1920}.`,
  (random) =>
    `${gerund(random)} ${plurals(random)} and ${gerunds(random)} the ${things(random)} took ${person(random)} ${amount(random)} ${plurals(random)}, although the ${things(random)} of ${towns(random)} ${random.oneOf(doings)}.`,
  (random) =>
    `${person(random)} of the ${towns(random)} ${things(random)}, a ${things(random)} for ${random.below(60) + 2} years, ${random.oneOf(doings)} and ${manners(random)} ${pasts(random)} every ${qualities(random)} ${things(random)}.`,
];

/** Returns a sentence of an invented report, without markup. */
export function sentence(random: RandomNumbers): string {
  return random.oneOf(patterns)(random);
}

/** "Runa Obidworth" */
function person(random: RandomNumbers): string {
  return `${random.oneOf(corpusPublication.givenNames)} ${families(random)}`;
}

/** Returns a number of two to six digits, as many of each length; larger ones are rounder: "48", "1,350", "212,000". */
function amount({ fraction }: RandomNumbers): string {
  const number = 10 ** (1 + 5 * fraction());
  if (number < 1000) return `${Math.floor(number)}`;
  const thousands = Math.floor(number / 1000);
  return `${thousands},${thousands < 10 ? `${Math.floor((number % 1000) / 50) * 50}`.padStart(3, "0") : "000"}`;
}

function gerund(random: RandomNumbers): string {
  return capitalised(gerunds(random));
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
