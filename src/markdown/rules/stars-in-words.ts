/** Stars inside of words and alone between brackets are meant as stars: "Leser*innen", "f**k", "2*3", "(**)". */

import type { MarkdownIt, StateInline, Token } from "markdown-it";
import { isStarInWord, isStarOfItsOwn } from "../stray-stars.ts";

export function starsInWords(markdown: MarkdownIt): void {
  // After the marks have found their partners, and before they become emphasis.
  markdown.inline.ruler2.before("emphasis", "stars_in_words", (state) => {
    partPairs(state, state.delimiters);
    for (const meta of state.tokens_meta) if (meta?.delimiters) partPairs(state, meta.delimiters);
    return true;
  });
}

type Delimiters = StateInline["delimiters"];

const star = 0x2a;

function textOf(token: Token | undefined): string {
  return token?.type === "text" || token?.type === "text_special" ? token.content : "";
}

/** What stands on the two sides of the run that each mark belongs to. */
function sidesOf(tokens: readonly Token[], delimiters: Delimiters): readonly (readonly [string, string])[] {
  const sides: [string, string][] = [];
  for (const [index, { token, marker }] of delimiters.entries()) {
    const before = delimiters[index - 1];
    const own = sides[index - 1];
    if (before && own && before.marker === marker && before.token === token - 1) sides.push(own);
    else sides.push([textOf(tokens[token - 1]).slice(-2), ""]);
    const run = sides[index];
    if (run) run[1] = textOf(tokens[token + 1]).slice(0, 2);
  }
  return sides;
}

/** How many parts of a line that hold a space stand before each. */
function spacesBefore(tokens: readonly Token[]): readonly number[] {
  let count = 0;
  return tokens.map(({ type, content }) => {
    const before = count;
    if (type.endsWith("break") || /\s/.test(content)) count += 1;
    return before;
  });
}

function partPairs({ tokens }: StateInline, delimiters: Delimiters): void {
  if (!delimiters.some(({ marker, end }) => marker === star && end >= 0)) return;
  const sides = sidesOf(tokens, delimiters);
  const spaces = spacesBefore(tokens);
  delimiters.forEach((opening, index) => {
    const closing = delimiters[opening.end];
    const [open, close] = [sides[index], sides[opening.end]];
    if (opening.marker !== star || !closing || !open || !close) return;
    const holdsSpace = (spaces[opening.token] ?? 0) < (spaces[closing.token] ?? 0);
    if ((isStarInWord(open) && holdsSpace) || isStarOfItsOwn(open) || isStarOfItsOwn(close)) opening.end = -1;
  });
}
