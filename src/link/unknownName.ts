import { nearest } from "../text/nearest.ts";

/**
 * Says that a name leads to nothing, and the nearest that does or else how to make one.
 * @example unknownName("author", "mara-lindkvist", ["mara-lindqvist"], "Add content/authors/….md.")
 * // '"mara-lindkvist" is not a known author. Did you mean mara-lindqvist?'
 */
export const unknownName = (
  noun: string,
  name: string,
  known: Iterable<string>,
  otherwise: string,
): string => {
  const near = nearest(name, known);
  return `"${name}" is not a known ${noun}. ${near === undefined ? otherwise : `Did you mean ${near}?`}`;
};
