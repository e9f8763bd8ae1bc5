/** Tables whose rows don't fit their heads: Markdown drops a cell too many, and makes no table where the second line doesn't fit. */

import type { MarkdownIt, StateCore, Token } from "markdown-it";
import { textProblem } from "../context.ts";
import { shown } from "../failed/mark.ts";

export function tableRows(markdown: MarkdownIt): void {
  markdown.core.ruler.after("block", "table_rows", noteRows);
}

function noteRows(state: StateCore): void {
  const { notes } = state.env;
  if (!notes || !state.src.includes("|")) return;
  const report = (line: number, message: string): void => {
    notes.problems.push(textProblem(notes, line, message));
  };
  let lines: readonly string[] | undefined;
  let columns = 0;
  /** Whether the row before has no bars either, and has been told. */
  let hasWords = false;
  for (const token of state.tokens) {
    const { type, map, content } = token;
    if (type === "thead_open") [columns, hasWords] = [0, false];
    else if (type === "th_open") columns += 1;
    else if (type === "tr_open" && columns > 0) {
      lines ??= state.src.split("\n");
      const line = map?.[0] ?? 0;
      const error = rowError(lines[line] ?? "", columns);
      if (error !== undefined) report(line, error);
      const words = wordsError(lines[line] ?? "");
      if (words !== undefined && !hasWords) notes.problems.push(textProblem(notes, line, words, "warning"));
      hasWords = words !== undefined;
    } else if (type === "inline" && content.includes("|") && content.includes("\n")) noteHeads(token, report);
  }
}

function rowError(line: string, columns: number): string | undefined {
  const cells = cellsIn(line);
  const lost = cells.slice(columns).filter((cell) => cell !== "");
  if (lost.length === 0) return undefined;
  return `This row of the table has ${counted(cells.length)} where its head has ${columns}, so that readers would not see "${lost.join(" | ").slice(0, 80)}". Give the head and the line of dashes a cell for it, or write \\| for a bar that divides nothing.`;
}

/** Bars that divide, not those that an editor has escaped. */
const bar = /(?<!\\)\|/;

/** The cells of a line of a table, as it stands in a list or a quotation. */
function cellsIn(line: string): readonly string[] {
  const cells = line
    .replace(/^[\s>]+/, "")
    .trimEnd()
    .split(bar);
  if (cells[0] === "") cells.shift();
  if (cells.at(-1) === "") cells.pop();
  return cells.map((cell) => cell.trim());
}

function counted(count: number): string {
  return count === 1 ? "1 cell" : `${count} cells`;
}

/** Lines directly under a table are rows of it, bars or none. */
function wordsError(line: string): string | undefined {
  return bar.test(line)
    ? undefined
    : `"${shown(line)}" becomes a row of the table above it. Write an empty line between them, or | at both ends if it is a row.`;
}

/** A line that Markdown looked at for a table's head stands in a paragraph where it was none. */
function noteHeads(token: Token, report: (line: number, message: string) => void): void {
  const lines = token.content.split("\n");
  lines.forEach((line, index) => {
    const error = index > 0 ? headError(lines[index - 1] ?? "", line) : undefined;
    if (error !== undefined) report((token.map?.[0] ?? 0) + index - 1, error);
  });
}

const dashes = /^[\s>]*(?:\|\s*)?:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/;

/** A line with bars, and under it one of dashes with bars: meant for a table in any case. */
function headError(head: string, second: string): string | undefined {
  if (!second.includes("|") || !second.includes("-") || !head.includes("|") || !dashes.test(second))
    return undefined;
  const [wanted, found] = [cellsIn(head).length, cellsIn(second).length];
  return wanted === found
    ? undefined
    : `No table comes of this, since its head has ${counted(wanted)} and the line of dashes under it ${found}. Write --- once for each cell of the head, with | between.`;
}
