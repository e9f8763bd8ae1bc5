import type { Problem } from "../model/problem.ts";

/**
 * The field and what is wrong with it.
 * @example problemMessage(problem) // 'date: "yesterday" is not a date. Write it as 2023-11-09.'
 */
export const problemMessage = ({ field, message }: Problem): string =>
  field ? `${field}: ${message}` : message;
