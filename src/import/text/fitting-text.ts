/**
 * Returns a text on one line with at most `limit` characters: whole if it fits, else cut between words, with an ellipsis.
 * @example fittingLine("Harbour reopens after storm", 20) // "Harbour reopens…"
 */
export function fittingLine(text: string, limit: number): string {
  const line = text.replace(/\s+/gu, " ").trim();
  if (line.length <= limit) return line;
  const cut = line.slice(0, limit);
  const end = cut.lastIndexOf(" ");
  return `${(
    end > limit / 2
      ? cut.slice(0, end)
      : cut
          .slice(0, limit - 1)
          .toWellFormed()
          .replace(/\ufffd$/, "")
  ).trimEnd()}…`;
}

/** Returns the same for a text that may be missing; undefined if nothing is left of it. */
export function fittingLineOf(text: string | undefined, limit: number): string | undefined {
  return text === undefined ? undefined : fittingLine(text, limit) || undefined;
}
