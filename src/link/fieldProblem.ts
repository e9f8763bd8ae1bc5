import type { Origin } from "../model/articleRecord.ts";
import type { Problem } from "../model/problem.ts";

/** A problem with a field of a file that was read before. */
export const fieldProblem = ({ file, positions }: Origin, field: string, message: string): Problem => {
  const place = positions.get(field) ?? positions.get(field.split(".")[0] ?? "") ?? { line: 1, column: 1 };
  return { severity: "error", file, ...place, field, message };
};
