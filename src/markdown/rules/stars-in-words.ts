/** Keeps stars inside words and alone between brackets as stars: "Leser*innen", "f**k", "2*3", "(**)". */

import type { MarkdownIt, StateInline, Token } from "markdown-it";
import { isLoneStar, isStarInWord } from "../stray-stars.ts";

export function starsInWords(markdown: MarkdownIt): void {
  // After delimiters are paired, and before they become emphasis.
  markdown.inline.ruler2.before("emphasis", "stars_in_words", (state) => {
    separatePairs(state, state.delimiters);
    for (const meta of state.tokens_meta) if (meta?.delimiters) separatePairs(state, meta.delimiters);
    return true;
  });
}

function separatePairs({ tokens }: StateInline, delimiters: Delimiters): void {
  if (!delimiters.some(({ marker, end }) => marker === star && end >= 0)) return;
  const sides = sidesOf(tokens, delimiters);
  const spaces = spacesBefore(tokens);
  delimiters.forEach((opening, index) => {
    const closing = delimiters[opening.end];
    const [open, close] = [sides[index], sides[opening.end]];
    if (opening.marker !== star || !closing || !open || !close) return;
    const holdsSpace = (spaces[opening.token] ?? 0) < (spaces[closing.token] ?? 0);
    if ((isStarInWord(open) && holdsSpace) || isLoneStar(open) || isLoneStar(close)) opening.end = -1;
  });
}

type Delimiters = StateInline["delimiters"];

const star = 0x2a;

/** Returns the characters around the run of delimiters that each one belongs to. */
function sidesOf(tokens: readonly Token[], delimiters: Delimiters): readonly (readonly [string, string])[] {
  const sides: [string, string][] = [];
  for (const [index, { token, marker }] of delimiters.entries()) {
    const before = delimiters[index - 1];
    const same = sides[index - 1];
    if (before && same && before.marker === marker && before.token === token - 1) sides.push(same);
    else sides.push([textOf(tokens[token - 1]).slice(-2), ""]);
    const run = sides[index];
    if (run) run[1] = textOf(tokens[token + 1]).slice(0, 2);
  }
  return sides;
}

function textOf(token: Token | undefined): string {
  return token?.type === "text" || token?.type === "text_special" ? token.content : "";
}

/** Returns for each token the number of tokens before it that contain a space. */
function spacesBefore(tokens: readonly Token[]): readonly number[] {
  let count = 0;
  return tokens.map(({ type, content }) => {
    const before = count;
    if (type.endsWith("break") || /\s/.test(content)) count += 1;
    return before;
  });
}
