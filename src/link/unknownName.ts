import { nearest } from "../text/nearest.ts";
import { slugOf } from "../text/slugOf.ts";
import { spellingKey } from "./tagKeys.ts";

/** Names that can be referred to, each with what readers know it by. */
export type KnownNames = ReadonlyMap<string, string>;

/**
 * Says that a name leads to nothing, and the nearest that does or else how to make one.
 * @example unknownName("author", "Mara Lindqvist", new Map([["mara-l", "Mara Lindqvist"]]), "Add a file authors/….md.")
 * // '"Mara Lindqvist" is not a known author. Did you mean mara-l?'
 */
export const unknownName = (noun: string, name: string, known: KnownNames, otherwise: string): string =>
  toldUnknown(noun, name, { meant: meantName(name, known), otherwise });

/** The same where what was meant has been found already. */
export const toldUnknown = (
  noun: string,
  name: string,
  { meant, otherwise }: { readonly meant: string | undefined; readonly otherwise: string },
): string =>
  `"${name}" is not a known ${noun}. ${meant === undefined ? otherwise : `Did you mean ${meant}?`}`;

/** What is most likely meant: what readers know by this name, or the nearest of the names or of what readers know. */
const meantName = (name: string, known: KnownNames): string | undefined => {
  const slug = slugOf(name);
  if (known.has(slug)) return slug;
  const key = spellingKey(name);
  const called = [...known].find(([, shown]) => spellingKey(shown) === key);
  if (called) return called[0];
  const near = nearest(name, known.keys());
  if (near !== undefined) return near;
  const shown = nearest(name, known.values());
  return shown && [...known].find(([, other]) => other === shown)?.[0];
};
