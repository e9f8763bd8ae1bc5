import type { Problem } from "../model/problem.ts";

export interface ProblemCount {
  readonly errors: number;
  readonly warnings: number;
  /** How many files have any. */
  readonly files: number;
}

export const problemCount = (problems: readonly Problem[]): ProblemCount => {
  const errors = problems.filter(({ severity }) => severity === "error").length;
  return {
    errors,
    warnings: problems.length - errors,
    files: new Set(problems.map(({ file }) => file)).size,
  };
};
