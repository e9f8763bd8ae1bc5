import { slugOf, spellingKey } from "./names.ts";

/**
 * The known name that an unknown one was most likely meant to be, or undefined where none is near.
 * @example closest("tittle", ["title", "tags"]) // "title"
 */
export function closest(name: string, known: Iterable<string>): string | undefined {
  const wanted = name.slice(0, 100).toLowerCase();
  let best: string | undefined;
  let least = Math.max(1, Math.floor(wanted.length / 2.5)) + 1;
  for (const candidate of known) {
    if (Math.abs(candidate.length - wanted.length) >= least) continue;
    const cost = distance(wanted, candidate.toLowerCase());
    if (cost < least) {
      least = cost;
      best = candidate;
    }
  }
  return best;
}

/** How many letters must be put in, taken out, changed or swapped with their neighbour to get from one to the other. */
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

/** Names that can be referred to, each with what readers know it by. */
export type KnownNames = ReadonlyMap<string, string>;

/**
 * Says that a name leads to nothing, and the nearest that does or else how to make one.
 * @example suggestName("author", "Mara Lindqvist", new Map([["mara-l", "Mara Lindqvist"]]), "Add a file authors/….md.")
 * // '"Mara Lindqvist" is not a known author. Did you mean mara-l?'
 */
export function suggestName(recordType: string, name: string, known: KnownNames, otherwise: string): string {
  return reportedUnknown(recordType, name, { meant: meantName(name, known), otherwise });
}

/** The same where what was meant has been found already. */
export function reportedUnknown(
  recordType: string,
  name: string,
  { meant, otherwise }: { readonly meant: string | undefined; readonly otherwise: string },
): string {
  return `"${name}" is not a known ${recordType}. ${meant === undefined ? otherwise : `Did you mean ${meant}?`}`;
}

/** What is most likely meant: what readers know by this name, or the nearest of the names or of what readers know. */
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
