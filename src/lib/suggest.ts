import { slugOf, spellingKey } from "./names.ts";

/**
 * Returns the known name that an unknown one was most likely meant to be; undefined if none is close.
 * @example closest("tittle", ["title", "tags"]) // "title"
 */
export function closest(name: string, known: Iterable<string>): string | undefined {
  const wanted = name.slice(0, 100).toLowerCase();
  let best: string | undefined;
  let lowestCost = Math.max(1, Math.floor(wanted.length / 2.5)) + 1;
  for (const candidate of known) {
    if (Math.abs(candidate.length - wanted.length) >= lowestCost) continue;
    const cost = distance(wanted, candidate.toLowerCase());
    if (cost < lowestCost) {
      lowestCost = cost;
      best = candidate;
    }
  }
  return best;
}

/** Returns the edit distance of two names, in which swapping two neighbours is one edit (optimal string alignment). */
function distance(one: string, other: string): number {
  let before: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row += 1) {
    const next = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const changed = one[row - 1] === other[column - 1] ? 0 : 1;
      let cost = Math.min(
        (last[column] ?? 0) + 1,
        (next[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + changed,
      );
      if (row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1])
        cost = Math.min(cost, (before[column - 2] ?? 0) + 1);
      next.push(cost);
    }
    before = last;
    last = next;
  }
  return last[other.length] ?? 0;
}

/**
 * Returns the sentence that helps whoever wrote an unknown name: it suggests the closest known one, or else names all of them.
 * @example nameHint("scrips", ["scripts", "styles"]) // "Did you mean scripts?"
 */
export function nameHint(name: string, known: readonly string[]): string {
  const meant = closest(name, known);
  return meant === undefined ? `Known are ${known.join(", ")}.` : `Did you mean ${meant}?`;
}

/** Names that content can refer to, each with the name that readers see. */
export type KnownNames = ReadonlyMap<string, string>;

/**
 * Returns the message for a name that is not known: it suggests the closest known one, or else says how to make one.
 * @example suggestName("author", "Mara Lindqvist", new Map([["mara-l", "Mara Lindqvist"]]), "Add a file authors/….md.")
 * // '"Mara Lindqvist" is not a known author. Did you mean mara-l?'
 */
export function suggestName(recordType: string, name: string, known: KnownNames, otherwise: string): string {
  return reportedUnknown(recordType, name, { meant: meantName(name, known), otherwise });
}

/** Returns the same message if the suggestion is at hand already. */
export function reportedUnknown(
  recordType: string,
  name: string,
  { meant, otherwise }: { readonly meant: string | undefined; readonly otherwise: string },
): string {
  return `"${name}" is not a known ${recordType}. ${meant === undefined ? otherwise : `Did you mean ${meant}?`}`;
}

/**
 * Returns the name that was most likely meant: the one that readers see under this name, or the closest of all names.
 */
function meantName(name: string, known: KnownNames): string | undefined {
  const slug = slugOf(name);
  if (known.has(slug)) return slug;
  const key = spellingKey(name);
  const called = [...known].find(([, shown]) => spellingKey(shown) === key);
  if (called) return called[0];
  const near = closest(name, known.keys());
  if (near !== undefined) return near;
  const shown = closest(name, known.values());
  return shown && [...known].find(([, other]) => other === shown)?.[0];
}
