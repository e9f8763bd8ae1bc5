import type { Problem } from "../model/problem.ts";
import { printable } from "./printable.ts";
import { problemMessage } from "./problemMessage.ts";
import type { Terminal } from "./terminal.ts";

/**
 * A problem as a line for people.
 * @example problemLine(problem, paint) // "content/articles/a.md:4:7 date: … is not a date. …\n"
 */
export const problemLine = (problem: Problem, paint: Terminal["paint"]): string => {
  const { line } = problem;
  const place = paint("bold", `${problemPlace(problem)}${line === 0 ? ":" : ""}`);
  const mark = problem.severity === "warning" ? `${paint("yellow", "warning:")} ` : "";
  return `${place} ${mark}${printable(problemMessage(problem))}\n`;
};

/** Where a problem is: terminals and editors open `file:line:column` with a click. */
export const problemPlace = ({ file, line, column }: Problem): string => {
  const place = line === 0 ? file : column === 0 ? `${file}:${line}` : `${file}:${line}:${column}`;
  return printable(place);
};
