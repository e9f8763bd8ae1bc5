import MarkdownIt, { type MarkdownIt as Markdown } from "markdown-it";
import emphasisBesideCjk from "markdown-it-cjk-friendly";
import { angleBrackets } from "./rules/angleBrackets.ts";
import { bareAddresses } from "./rules/bareAddresses.ts";
import { blocks } from "./rules/blocks.ts";
import { characterNumbers } from "./rules/characterNumbers.ts";
import { codeBlocks } from "./rules/codeBlocks.ts";
import { definitions } from "./rules/definitions.ts";
import { embeds } from "./rules/embeds.ts";
import { failedMarks } from "./rules/failedMarks.ts";
import { figures } from "./rules/figures.ts";
import { footnotes } from "./rules/footnotes.ts";
import { graphics } from "./rules/graphics.ts";
import { headings } from "./rules/headings.ts";
import { leftovers } from "./rules/leftovers.ts";
import { links } from "./rules/links.ts";
import { listNumbers } from "./rules/listNumbers.ts";
import { nestedLinks } from "./rules/nestedLinks.ts";
import { openBlocks } from "./rules/openBlocks.ts";
import { providerAddresses } from "./rules/providerAddresses.ts";
import { starsInWords } from "./rules/starsInWords.ts";
import { tableRows } from "./rules/tableRows.ts";
import { tables } from "./rules/tables.ts";
import { typography } from "./rules/typography.ts";
import { unclosedTags } from "./rules/unclosedTags.ts";
import { underlines } from "./rules/underlines.ts";

/** Everything that is added to markdown-it's own rules, in the order in which it runs. */
const rules = [
  emphasisBesideCjk,
  starsInWords,
  angleBrackets,
  unclosedTags,
  bareAddresses,
  footnotes,
  blocks,
  openBlocks,
  embeds,
  providerAddresses,
  tables,
  tableRows,
  codeBlocks,
  listNumbers,
  characterNumbers,
  nestedLinks,
  underlines,
  definitions,
  leftovers,
  failedMarks,
  typography,
  headings,
  figures,
  graphics,
  links,
] as const;

const made = new Map<string, Markdown>();

/** The Markdown of a language, made once a language. */
export const markdownFor = (language: string): Markdown => {
  const ready = made.get(language);
  if (ready) return ready;
  const markdown = new MarkdownIt({ html: true, typographer: true });
  for (const rule of rules) markdown.use(rule);
  made.set(language, markdown);
  return markdown;
};
