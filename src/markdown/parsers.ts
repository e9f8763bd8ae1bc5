import type { MarkdownIt as Markdown } from "markdown-it";
import MarkdownIt from "markdown-it";
import emphasisBesideCjk from "markdown-it-cjk-friendly";
import { boundedCache, weakMemo } from "../lib/cache.ts";
import type { OwnMarkdown } from "./context.ts";
import { addOwnPlugins } from "./own-plugins.ts";
import { angleBrackets } from "./rules/angle-brackets.ts";
import { bareAddresses } from "./rules/bare-addresses.ts";
import { characterNumbers } from "./rules/character-numbers.ts";
import { containers } from "./rules/containers.ts";
import { definitions } from "./rules/definitions.ts";
import { embeds, providerAddresses } from "./rules/embeds.ts";
import { failedMarks } from "./rules/failed-marks.ts";
import { figures } from "./rules/figures.ts";
import { footnotes } from "./rules/footnotes.ts";
import { graphics } from "./rules/graphics.ts";
import { headings } from "./rules/headings.ts";
import { links } from "./rules/links.ts";
import { listNumbers } from "./rules/list-numbers.ts";
import { nestedLinks } from "./rules/nested-links.ts";
import { openBlocks } from "./rules/open-blocks.ts";
import { codeBlocks, tables } from "./rules/scrollable.ts";
import { sizes } from "./rules/sizes.ts";
import { starsInWords } from "./rules/stars-in-words.ts";
import { tableRows } from "./rules/table-rows.ts";
import { unclosedTags } from "./rules/unclosed-tags.ts";
import { underlines } from "./rules/underlines.ts";
import { unresolvedSyntax } from "./rules/unresolved-syntax.ts";
import { typography } from "./typography.ts";

/** Returns the Markdown parser of a language, with a publication's plugins if it has any; cached. */
export function parserFor(language: string, own: OwnMarkdown | undefined): Markdown {
  if (!own?.addPlugins) return parsers(language, newParser);
  return ownParsers(own)(language, () => {
    const markdown = newParser();
    addOwnPlugins(markdown, own);
    return markdown;
  });
}

const parsers = boundedCache<Markdown>();

const ownParsers = weakMemo((_: OwnMarkdown) => boundedCache<Markdown>());

function newParser(): Markdown {
  const markdown = new MarkdownIt({ html: true, typographer: true });
  for (const rule of rules) markdown.use(rule);
  return markdown;
}

/** All rules that are added to those of markdown-it, in the order in which they run. */
const rules = [
  emphasisBesideCjk,
  starsInWords,
  angleBrackets,
  unclosedTags,
  bareAddresses,
  footnotes,
  containers,
  sizes,
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
  unresolvedSyntax,
  failedMarks,
  typography,
  headings,
  figures,
  graphics,
  links,
] as const;
