import type { Problem } from "../model/problem.ts";
import { countInWords } from "./countInWords.ts";
import { problemCount } from "./problemCount.ts";

/**
 * How many problems there are, as a sentence.
 * @example problemSummary(problems) // "2 errors and 1 warning in 2 files."
 */
export const problemSummary = (problems: readonly Problem[]): string => {
  const { errors, warnings, files } = problemCount(problems);
  const parts = [
    ...(errors > 0 || warnings === 0 ? [countInWords(errors, "error")] : []),
    ...(warnings > 0 ? [countInWords(warnings, "warning")] : []),
  ];
  return `${parts.join(" and ")} in ${countInWords(files, "file")}.`;
};
