/** Returns the backticks around code, more of them than stand anywhere in it. */
export function codeFence(code: string): string {
  const longest = Math.max(2, ...(code.match(/`{3,}/g) ?? []).map(({ length }) => length));
  return "`".repeat(longest + 1);
}
