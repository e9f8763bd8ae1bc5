interface Opening {
  /** Of the line, counted from 0. */
  readonly index: number;
  /** Where its opening mark stands in that line. */
  readonly from: number;
  /** How far the line is indented. */
  readonly indent: number;
}

/** The line on which a quotation ends, and the lines of it that must be indented further to belong to it. */
interface QuotationEnd {
  readonly index: number;
  readonly mended: ReadonlyMap<number, string>;
}

const rests = {
  '"': /^(?:[^"\\]|\\.|\\$)*"/,
  "'": /^(?:[^']|'')*'(?!')/,
} as const;

const nextStart = /^ *(?:- |(?:- +)*[A-Za-z_][\w-]*:(?: |$))/;

/**
 * Where a quotation that may go over several lines ends; undefined where its closing mark is missing. Lines of it may
 * begin at the margin, as many tools write them; one that looks like the next field shows that the mark was forgotten.
 */
export function quotationEnd(
  lines: readonly string[],
  { index, from, indent }: Opening,
): QuotationEnd | undefined {
  const rest = (lines[index] ?? "").charAt(from) === '"' ? rests['"'] : rests["'"];
  const mended = new Map<number, string>();
  for (let at = index; at < lines.length; at += 1) {
    const line = lines[at] ?? "";
    const isFirst = at === index;
    const inside = isFirst ? line.slice(from + 1) : line;
    const depth = line.length - line.trimStart().length;
    if (!isFirst && depth <= indent) {
      // A line that ends the quotation may hold a colon; one that does not begins the next field.
      if (nextStart.test(line) && rest.exec(line)?.[0].trimEnd() !== line.trimEnd()) return undefined;
      if (line.trim() !== "") mended.set(at, `${" ".repeat(indent + 2)}${line.trimStart()}`);
    }
    const [closed] = rest.exec(inside) ?? [];
    if (closed !== undefined)
      return /^\s*(?:\s#.*)?$/.test(inside.slice(closed.length)) ? { index: at, mended } : undefined;
  }
  return undefined;
}
