/**
 * Returns where the signs that end a command stand; -1 if they do not follow soon. In quotation marks and backticks they end nothing.
 * @example commandEnd('{{ "}}" }}', 2, ["}}"]) // 8
 */
export function commandEnd(source: string, from: number, ends: readonly string[]): number {
  const limit = Math.min(source.length, from + longest);
  let quote = "";
  for (let at = from; at < limit; at += 1) {
    const sign = source[at] ?? "";
    if (quote !== "") {
      if (sign === "\\") at += 1;
      else if (sign === quote) quote = "";
    } else if (quotes.has(sign)) quote = sign;
    else if (ends.some((end) => source.startsWith(end, at))) return at;
  }
  if (quote === "") return -1;
  // A mark that is never closed is an apostrophe.
  const plain = ends.map((end) => source.indexOf(end, from)).filter((at) => at >= 0 && at < limit);
  return plain.length === 0 ? -1 : Math.min(...plain);
}

/** In characters. Longer commands hold data, and texts that never end one must not take long. */
const longest = 4000;

const quotes: ReadonlySet<string> = new Set(['"', "'", "`"]);
