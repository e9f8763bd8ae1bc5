import type { Problem } from "../model/problem.ts";

const byText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** The order in which problems are told: by file, line, column, then by what they say. */
export const inFileOrder = (one: Problem, other: Problem): number =>
  byText(one.file, other.file) ||
  one.line - other.line ||
  one.column - other.column ||
  byText(one.field ?? "", other.field ?? "") ||
  byText(one.message, other.message);
