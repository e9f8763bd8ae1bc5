import type { Problem } from "../model/problem.ts";
import { problemMessage } from "./problemMessage.ts";
import { problemSummary } from "./problemSummary.ts";
import type { Terminal } from "./terminal.ts";

/** Content is quoted in messages, and what moves a terminal's cursor or colours must not pass through it. */
const printable = (text: string): string =>
  text.replace(/\p{Cc}/gu, (character) => `\\x${character.charCodeAt(0).toString(16).padStart(2, "0")}`);

/** Terminals and editors open `file:line:column` with a click. */
const placeOf = ({ file, line, column }: Problem): string => {
  if (line === 0) return `${file}:`;
  return column === 0 ? `${file}:${line}` : `${file}:${line}:${column}`;
};

const lineOf = (problem: Problem, paint: Terminal["paint"]): string => {
  const place = paint("bold", printable(placeOf(problem)));
  const mark = problem.severity === "warning" ? `${paint("yellow", "warning:")} ` : "";
  return `${place} ${mark}${printable(problemMessage(problem))}\n`;
};

/**
 * Problems for people, one a line, and how many there are.
 * @example prettyProblems(problems, paint) // "content/articles/a.md:4:7 date: … is not a date. …\n1 error in 1 file.\n"
 */
export const prettyProblems = (problems: readonly Problem[], paint: Terminal["paint"]): string => {
  const colour = problems.some(({ severity }) => severity === "error") ? "red" : "yellow";
  return `${problems.map((problem) => lineOf(problem, paint)).join("")}${paint(colour, problemSummary(problems))}\n`;
};
