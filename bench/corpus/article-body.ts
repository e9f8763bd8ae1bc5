import { listEntries, notices, subheadings } from "./body-words.ts";
import { corpusPublication } from "./corpus-publication.ts";
import { matters } from "./headline-words.ts";
import type { RandomNumbers } from "./random-numbers.ts";
import { sentence } from "./sentence.ts";
import { people } from "./sentence-words.ts";

/** How many words a text has at least; it ends with the paragraph that reaches them. */
const wanted = 515;

const sentences = (random: RandomNumbers, count: number): string =>
  Array.from({ length: count }, () => sentence(random)).join(" ");

const paragraph = (random: RandomNumbers): string => sentences(random, 2 + random.below(2));

/** A paragraph with what writers add by hand: stress, a link elsewhere and one within the site. */
const markedParagraph = (random: RandomNumbers): string => {
  const { oneOf, below } = random;
  const section = corpusPublication.sections[below(corpusPublication.sections.length)];
  return `${sentence(random)} The *minutes* speak of **${oneOf(matters)}**, and [the report](https://example.org/reports/${below(9000) + 1000}) of ${oneOf(matters)}; earlier accounts stand under [${section?.name ?? ""}](/${section?.id ?? ""}/). ${sentence(random)}`;
};

const list = ({ below }: RandomNumbers): string => {
  const start = below(listEntries.length);
  const entries = [...listEntries, ...listEntries].slice(start, start + 3 + below(3));
  return entries.map((entry) => `- ${entry}`).join("\n");
};

const quote = ({ oneOf }: RandomNumbers): string => `> ${oneOf(notices)}\n>\n> *${oneOf(people)}*`;

/** Two different ones: equal ones would be no equal work, since some generators number them apart. */
const twoSubheadings = ({ below }: RandomNumbers): readonly [string, string] => {
  const first = below(subheadings.length);
  const second = (first + 1 + below(subheadings.length - 1)) % subheadings.length;
  return [`## ${subheadings[first] ?? ""}`, `## ${subheadings[second] ?? ""}`];
};

const wordCount = (text: string): number => text.split(/\s+/).length;

/** The text of an article, in Markdown: about 550 words in paragraphs, with two subheadings, a list and a quotation. */
export const articleBody = (random: RandomNumbers): string => {
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
};
