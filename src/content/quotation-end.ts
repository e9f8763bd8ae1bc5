/** The beginning of a quotation. */
interface Opening {
  /** The index of the line. */
  readonly index: number;
  /** The index of the opening mark in that line. */
  readonly from: number;
  /** The indentation of the line, in spaces. */
  readonly indent: number;
}

/** The index of the line on which a quotation ends, and those of its lines that need more indentation. */
interface QuotationEnd {
  readonly index: number;
  readonly reindented: ReadonlyMap<number, string>;
}

/**
 * Returns where a quotation ends, which may take several lines, or undefined if its closing mark is missing. Its lines may
 * begin at the margin, as many tools write them. A line that looks like the next field proves that the mark is missing.
 */
export function quotationEnd(
  lines: readonly string[],
  { index, from, indent }: Opening,
): QuotationEnd | undefined {
  const rest = (lines[index] ?? "").charAt(from) === '"' ? rests['"'] : rests["'"];
  const reindented = new Map<number, string>();
  for (let at = index; at < lines.length; at += 1) {
    const line = lines[at] ?? "";
    const isFirst = at === index;
    const inside = isFirst ? line.slice(from + 1) : line;
    const depth = line.length - line.trimStart().length;
    if (!isFirst && depth <= indent) {
      // The last line of the quotation may hold a colon too. Any other line with one begins the next field.
      if (nextStart.test(line) && rest.exec(line)?.[0].trimEnd() !== line.trimEnd()) return undefined;
      if (line.trim() !== "") reindented.set(at, `${" ".repeat(indent + 2)}${line.trimStart()}`);
    }
    const [closed] = rest.exec(inside) ?? [];
    if (closed !== undefined)
      return /^\s*(?:\s#.*)?$/.test(inside.slice(closed.length)) ? { index: at, reindented } : undefined;
  }
  return undefined;
}

const rests = {
  '"': /^(?:[^"\\]|\\.|\\$)*"/,
  "'": /^(?:[^']|'')*'(?!')/,
} as const;

const nextStart = /^ *(?:- |(?:- +)*[A-Za-z_][\w-]*:(?: |$))/;
