/** Quotation marks, apostrophes, dashes, ellipses and the spaces of French punctuation. */

import type { MarkdownIt, StateCore } from "markdown-it";
import { dashedText } from "./typography/dashes.ts";
import { type MarkReplacement, type OpenMark, quotedText, withMarks } from "./typography/quotes.ts";
import { addressTexts, type LinearText, linearText, maskedAddresses } from "./typography/text.ts";

/**
 * Returns plain text of the front matter with the quotation marks, dashes and spaces of its language.
 * @example typographicText('He said "no"', "en") // "He said “no”"
 */
export function typographicText(text: string, language: string): string {
  return isTypeset(text, language) ? text : dashedText(quoted(plain(text), language), language);
}

/**
 * Returns a name with the quotation marks and apostrophes of the language. Dashes and spaces stay as they are.
 * @example shownName("Voters' rights", "en") // "Voters’ rights"
 */
export function shownName(name: string, language: string): string {
  return /["']/.test(name) ? quoted(name, language) : name;
}

function isTypeset(text: string, language: string): boolean {
  return !marks.test(text) && !(/^fr(?:-|$)/i.test(language) && frenchMarks.test(text));
}

/** Everything that the typography of any language changes. */
const marks = /["'\r\0]|--|\.{3}/;

/** What French typography changes besides. */
const frenchMarks = /[;!?:«»]/;

function quoted(text: string, language: string): string {
  return withMarks(text, quotedText(maskedAddresses(text), { language }).marks);
}

/** Normalises text as Markdown does: one kind of line break, and no null characters. */
function plain(text: string): string {
  return text.replace(/\r\n?|\n/g, "\n").replaceAll("\0", "\uFFFD");
}

export function typography(markdown: MarkdownIt): void {
  markdown.disable("replacements");
  markdown.core.ruler.at("smartquotes", replaceMarks);
  // Before texts are joined: until then, characters that an editor has escaped are separate tokens, and stay as they are.
  markdown.core.ruler.before("text_join", "typography", replaceDashes);
}

function replaceMarks(state: StateCore): void {
  if (!hasMarks(state.src)) return;
  const language = languageOf(state);
  let open: OpenMark | undefined;
  state.tokens.forEach((block, index) => {
    if (block.type !== "inline") return;
    const {
      [index - 2]: closed,
      [index - 1]: opened,
      [index + 2]: following,
      [index + 3]: next,
    } = state.tokens;
    // A quotation continues from one paragraph to the next, but not across other blocks.
    const before = closed?.type === "paragraph_close" ? open : undefined;
    open = undefined;
    if (!hasMarks(block.content)) return;
    const isFollowed = following?.type === "paragraph_open";
    const { text, parts } = linearText(block.children ?? []);
    const quoted = quotedText(text, {
      language,
      open: before,
      next: isFollowed ? next?.content[0] : undefined,
    });
    if (opened?.type === "paragraph_open") open = quoted.open;
    replaceIn(parts, quoted.marks);
  });
}

function hasMarks(text: string): boolean {
  return text.includes("'") || text.includes('"');
}

function languageOf({ env }: StateCore): string {
  return env.findings?.context.language ?? "en";
}

/** Replaces the marks in each token. Both lists are in order. */
function replaceIn(parts: LinearText["parts"], marks: readonly MarkReplacement[]): void {
  let next = 0;
  for (const { token, at } of parts) {
    const from = next;
    while ((marks[next]?.at ?? Number.POSITIVE_INFINITY) < at + token.content.length) next += 1;
    if (next > from) token.content = withMarks(token.content, marks.slice(from, next), at);
  }
}

function replaceDashes(state: StateCore): void {
  const language = languageOf(state);
  for (const { children } of state.tokens) {
    if (!children) continue;
    const addresses = addressTexts(children);
    for (const token of children)
      if (token.type === "text" && !addresses.has(token)) token.content = dashedText(token.content, language);
  }
}
