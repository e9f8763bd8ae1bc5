/** Quotation marks, apostrophes, dashes, ellipses and the spaces of French punctuation. */

import type { MarkdownIt, StateCore } from "markdown-it";
import { dashedText } from "./typography/dashes.ts";
import { type OpenMark, quotedText, type SetMark, withMarks } from "./typography/quotes.ts";
import { addressTexts, type LinearText, linearText, withoutAddresses } from "./typography/text.ts";

/**
 * Plain text of the front matter with the quotation marks, dashes and spaces of its language.
 * @example typographicText('He said "no"', "en") // "He said “no”"
 */
export function typographicText(text: string, language: string): string {
  return isSet(text, language) ? text : dashedText(quoted(plain(text), language), language);
}

/**
 * A name as it is shown: with the quotation marks and apostrophes of the language, and nothing else set.
 * @example shownName("Voters' rights", "en") // "Voters’ rights"
 */
export function shownName(name: string, language: string): string {
  return /["']/.test(name) ? quoted(name, language) : name;
}

/** What the typography of any language changes; an ending or a hyphen by itself is none of it. */
const marks = /["'\r\0]|--|\.{3}/;

/** What that of French does besides. */
const frenchMarks = /[;!?:«»]/;

function isSet(text: string, language: string): boolean {
  return !marks.test(text) && !(/^fr(?:-|$)/i.test(language) && frenchMarks.test(text));
}

function quoted(text: string, language: string): string {
  return withMarks(text, quotedText(withoutAddresses(text), { language }).marks);
}

/** As Markdown takes a text: with ends of lines of one kind, and without what no page may hold. */
function plain(text: string): string {
  return text.replace(/\r\n?|\n/g, "\n").replaceAll("\0", "\uFFFD");
}

export function typography(markdown: MarkdownIt): void {
  markdown.disable("replacements");
  markdown.core.ruler.at("smartquotes", setMarks);
  // Before texts are joined: what an editor has escaped stands apart until then, and stays as it is.
  markdown.core.ruler.before("text_join", "typography", setDashes);
}

function setMarks(state: StateCore): void {
  if (!holdsMarks(state.src)) return;
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
    // A quotation goes on from one paragraph to the next, and over nothing else.
    const before = closed?.type === "paragraph_close" ? open : undefined;
    open = undefined;
    if (!holdsMarks(block.content)) return;
    const isFollowed = following?.type === "paragraph_open";
    const { text, parts } = linearText(block.children ?? []);
    const quoted = quotedText(text, {
      language,
      open: before,
      next: isFollowed ? next?.content[0] : undefined,
    });
    if (opened?.type === "paragraph_open") open = quoted.open;
    setIn(parts, quoted.marks);
  });
}

function holdsMarks(text: string): boolean {
  return text.includes("'") || text.includes('"');
}

function languageOf({ env }: StateCore): string {
  return env.notes?.context.language ?? "en";
}

/** Each token with the marks that stand in it; both are in order. */
function setIn(parts: LinearText["parts"], marks: readonly SetMark[]): void {
  let next = 0;
  for (const { token, at } of parts) {
    const from = next;
    while ((marks[next]?.at ?? Number.POSITIVE_INFINITY) < at + token.content.length) next += 1;
    if (next > from) token.content = withMarks(token.content, marks.slice(from, next), at);
  }
}

function setDashes(state: StateCore): void {
  const language = languageOf(state);
  for (const { children } of state.tokens) {
    if (!children) continue;
    const addresses = addressTexts(children);
    for (const token of children)
      if (token.type === "text" && !addresses.has(token)) token.content = dashedText(token.content, language);
  }
}
