import assert from "node:assert/strict";

/** Asserts that each line matches the pattern of the same index, and that there are as many of both. */
export const assertMatches = (lines: readonly string[], patterns: readonly RegExp[]): void => {
  assert.equal(lines.length, patterns.length, lines.join("\n"));
  for (const [index, pattern] of patterns.entries()) assert.match(lines[index] ?? "", pattern);
};
