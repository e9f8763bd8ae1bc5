import type { Token } from "markdown-it";

export interface PlacedToken {
  readonly token: Token;
  /** The block-level token that holds it, or the token itself. */
  readonly block: Token;
  /** The line of the body that it stands on, counted from 0. */
  readonly line: number;
}

/** How many line breaks of the body a token inside a paragraph or heading holds. */
const lineBreaksIn = (token: Token): number => {
  if (token.type === "softbreak" || token.type === "hardbreak") return 1;
  if (token.type === "html_inline" || token.type === "code_inline")
    return token.content.split("\n").length - 1;
  return 0;
};

/**
 * The wanted tokens with their lines, those inside paragraphs and headings too. Markdown-it knows lines of blocks
 * only; within a block each line break moves one on.
 */
export const placedTokens = (
  tokens: readonly Token[],
  isWanted: (token: Token) => boolean,
): readonly PlacedToken[] => {
  const placed: PlacedToken[] = [];
  for (const block of tokens) {
    let line = block.map?.[0] ?? 0;
    if (isWanted(block)) placed.push({ token: block, block, line });
    if (!block.children?.some(isWanted)) continue;
    for (const token of block.children) {
      if (isWanted(token)) placed.push({ token, block, line });
      line += lineBreaksIn(token);
    }
  }
  return placed;
};
