/**
 * Reports tables whose rows do not match their head. Markdown drops surplus cells, and makes no table if the second
 * line does not match.
 */

import type { MarkdownIt, StateCore, Token } from "markdown-it";
import { careProblem, textProblem } from "../context.ts";
import { excerpt } from "../failed/mark.ts";

export function tableRows(markdown: MarkdownIt): void {
  markdown.core.ruler.after("block", "table_rows", noteRows);
}

function noteRows(state: StateCore): void {
  const { findings } = state.env;
  if (!findings || !state.src.includes("|")) return;
  const report = (line: number, message: string): void => {
    findings.problems.push(textProblem(findings, line, message));
  };
  let lines: readonly string[] | undefined;
  let columns = 0;
  /** True if the row before has no bars either, and was reported. */
  let wasReported = false;
  for (const token of state.tokens) {
    const { type, map, content } = token;
    if (type === "thead_open") [columns, wasReported] = [0, false];
    else if (type === "th_open") columns += 1;
    else if (type === "tr_open" && columns > 0) {
      lines ??= state.src.split("\n");
      const line = map?.[0] ?? 0;
      const error = rowError(lines[line] ?? "", columns);
      if (error !== undefined) report(line, error);
      const plainTextError = plainRowError(lines[line] ?? "");
      if (plainTextError !== undefined && !wasReported)
        findings.problems.push(
          careProblem("marks", textProblem(findings, line, plainTextError, "warning"), findings),
        );
      wasReported = plainTextError !== undefined;
    } else if (type === "inline" && content.includes("|") && content.includes("\n")) noteHeads(token, report);
  }
}

function rowError(line: string, columns: number): string | undefined {
  const cells = cellsIn(line);
  const lost = cells.slice(columns).filter((cell) => cell !== "");
  if (lost.length === 0) return undefined;
  return `This row of the table has ${counted(cells.length)} where its head has ${columns}, so that readers would not see "${lost.join(" | ").slice(0, 80)}". Give the head and the line of dashes a cell for it, or write \\| for a bar that divides nothing.`;
}

/** Returns the cells of a line of a table, also inside a list or a quotation. */
function cellsIn(line: string): readonly string[] {
  const cells = line
    .replace(/^[\s>]+/, "")
    .trimEnd()
    .split(bar);
  if (cells[0] === "") cells.shift();
  if (cells.at(-1) === "") cells.pop();
  return cells.map((cell) => cell.trim());
}

/** Bars that separate cells; escaped ones do not. */
const bar = /(?<!\\)\|/;

function counted(count: number): string {
  return count === 1 ? "1 cell" : `${count} cells`;
}

/** Lines directly under a table become rows of it, with bars or without. */
function plainRowError(line: string): string | undefined {
  return bar.test(line)
    ? undefined
    : `"${excerpt(line)}" becomes a row of the table above it. Write an empty line between them, or | at both ends if it is a row.`;
}

/** A failed head of a table is still in its paragraph. */
function noteHeads(token: Token, report: (line: number, message: string) => void): void {
  const lines = token.content.split("\n");
  lines.forEach((line, index) => {
    const error = index > 0 ? headError(lines[index - 1] ?? "", line) : undefined;
    if (error !== undefined) report((token.map?.[0] ?? 0) + index - 1, error);
  });
}

/** A line with bars, and under it one of dashes with bars, is certainly meant as a table. */
function headError(head: string, second: string): string | undefined {
  if (!second.includes("|") || !second.includes("-") || !head.includes("|") || !dashes.test(second))
    return undefined;
  const [wanted, found] = [cellsIn(head).length, cellsIn(second).length];
  return wanted === found
    ? undefined
    : `No table comes of this, since its head has ${counted(wanted)} and the line of dashes under it ${found}. Write --- once for each cell of the head, with | between.`;
}

const dashes = /^[\s>]*(?:\|\s*)?:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/;
