import type { Problem } from "../model/problem.ts";

/**
 * The field and what is wrong with it.
 * @example problemMessage(problem) // 'date: "yesterday" is not a date. Write it as 2023-11-09.'
 */
export const problemMessage = ({ field, message }: Problem): string =>
  field ? `${shownName(field)}: ${message}` : message;

/** In characters; a longer name is a sentence that a colon made a field of. */
const longest = 50;

const shownName = (field: string): string =>
  field.length > longest ? `${[...field].slice(0, 40).join("").trimEnd()}…` : field;
