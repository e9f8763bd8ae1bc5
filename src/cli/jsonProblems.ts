import type { Problem } from "../model/problem.ts";
import { problemCount } from "./problemCount.ts";

/** Problems for programs: one object with the counts and every problem; lines and columns are 0 where there is none. */
export const jsonProblems = (problems: readonly Problem[]): string => {
  const { errors, warnings } = problemCount(problems);
  return `${JSON.stringify({ errors, warnings, problems }, undefined, 2)}\n`;
};
