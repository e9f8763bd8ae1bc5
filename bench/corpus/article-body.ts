import { listEntries, notices, subheadings } from "./body-words.ts";
import { corpusPublication } from "./corpus-publication.ts";
import { matters } from "./headline-words.ts";
import type { RandomNumbers } from "./random-numbers.ts";
import { rareWords } from "./rare-words.ts";
import { sentence } from "./sentence.ts";
import { people } from "./sentence-words.ts";

/** The minimum of words; a text ends with the paragraph that reaches it. */
const wanted = 515;

/**
 * Returns the text of an article in Markdown: about 550 words in paragraphs, with two subheadings, a list and a
 * quotation.
 */
export function articleBody(random: RandomNumbers): string {
  const [first, second] = twoSubheadings(random);
  const blocks = [
    ...[paragraph(random), markedParagraph(random), first, paragraph(random), markedParagraph(random)],
    ...[list(random), paragraph(random), second, quote(random)],
  ];
  for (let count = wordCount(blocks.join(" ")); count < wanted; ) {
    const next = paragraph(random);
    blocks.push(next);
    count += wordCount(next);
  }
  return `${blocks.join("\n\n")}\n`;
}

function sentences(random: RandomNumbers, count: number): string {
  return Array.from({ length: count }, () => sentence(random)).join(" ");
}

function paragraph(random: RandomNumbers): string {
  return sentences(random, 2 + random.below(2));
}

/** Returns a paragraph with inline markup: emphasis, a link to another site and one within the site. */
function markedParagraph(random: RandomNumbers): string {
  const { oneOf, below } = random;
  const section = corpusPublication.sections[below(corpusPublication.sections.length)];
  return `${sentence(random)} The *minutes* speak of **${oneOf(matters)}**, and [the report](https://example.org/reports/${below(9000) + 1000}) of ${rareWords.qualities(random)} ${rareWords.plurals(random)}; earlier accounts stand under [${section?.name ?? ""}](/${section?.id ?? ""}/). ${sentence(random)}`;
}

function list(random: RandomNumbers): string {
  const { below } = random;
  const start = below(listEntries.length);
  const entries = [...listEntries, ...listEntries].slice(start, start + 3 + below(3));
  return entries.map((entry) => `- ${entry} and ${rareWords.things(random)}`).join("\n");
}

function quote({ oneOf }: RandomNumbers): string {
  return `> ${oneOf(notices)}\n>\n> *${oneOf(people)}*`;
}

/** Returns two different subheadings. Equal ones would be unequal work, since some generators give them numbers. */
function twoSubheadings({ below }: RandomNumbers): readonly [string, string] {
  const first = below(subheadings.length);
  const second = (first + 1 + below(subheadings.length - 1)) % subheadings.length;
  return [`## ${subheadings[first] ?? ""}`, `## ${subheadings[second] ?? ""}`];
}

function wordCount(text: string): number {
  return text.split(/\s+/).length;
}
