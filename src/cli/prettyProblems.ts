import type { Problem } from "../model/problem.ts";
import { problemLine } from "./problemLine.ts";
import { problemSummary } from "./problemSummary.ts";
import type { Terminal } from "./terminal.ts";

/**
 * Problems for people, one a line, and how many there are.
 * @example prettyProblems(problems, paint) // "content/articles/a.md:4:7 date: … is not a date. …\n1 error in 1 file.\n"
 */
export const prettyProblems = (problems: readonly Problem[], paint: Terminal["paint"]): string => {
  const colour = problems.some(({ severity }) => severity === "error") ? "red" : "yellow";
  const lines = problems.map((problem) => problemLine(problem, paint)).join("");
  return `${lines}${paint(colour, problemSummary(problems))}\n`;
};
