import type { Token } from "markdown-it";

export interface PlacedToken {
  readonly token: Token;
  /** The block-level token that holds it, or the token itself. */
  readonly block: Token;
  /** The line of the body that it stands on, counted from 0. */
  readonly line: number;
}

/**
 * Every token with its line, those inside paragraphs and headings too. Markdown-it knows lines of blocks only;
 * within a block each line break moves one on.
 */
export const placedTokens = (tokens: readonly Token[]): readonly PlacedToken[] => {
  const placed: PlacedToken[] = [];
  for (const block of tokens) {
    let line = block.map?.[0] ?? 0;
    placed.push({ token: block, block, line });
    for (const token of block.children ?? []) {
      placed.push({ token, block, line });
      if (token.type === "softbreak" || token.type === "hardbreak") line += 1;
      else if (token.type === "html_inline" || token.type === "code_inline")
        line += token.content.split("\n").length - 1;
    }
  }
  return placed;
};
