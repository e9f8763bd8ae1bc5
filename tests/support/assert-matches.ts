import assert from "node:assert/strict";

/** Each line has to match the pattern at its place, and there must be no more of either. */
export const assertMatches = (lines: readonly string[], patterns: readonly RegExp[]): void => {
  assert.equal(lines.length, patterns.length, lines.join("\n"));
  for (const [index, pattern] of patterns.entries()) assert.match(lines[index] ?? "", pattern);
};
