import type { ComparedWord } from "./compared-words.ts";

/** Runs of words that stand in one of two texts only. */
interface Unmatched {
  readonly missing: readonly (readonly ComparedWord[])[];
  readonly added: readonly (readonly ComparedWord[])[];
}

/**
 * Compares two texts word by word, in order. The time grows with their length, and with the square of the number of words that
 * differ (Myers, "An O(ND) Difference Algorithm and Its Variations", 1986). Where these are too many to be told apart, all words
 * between the first difference and the last are counted instead.
 */
export function unmatched(source: readonly ComparedWord[], page: readonly ComparedWord[]): Unmatched {
  let start = 0;
  while (start < source.length && start < page.length && isEqual(source[start], page[start])) start += 1;
  let [sourceEnd, pageEnd] = [source.length, page.length];
  while (sourceEnd > start && pageEnd > start && isEqual(source[sourceEnd - 1], page[pageEnd - 1])) {
    sourceEnd -= 1;
    pageEnd -= 1;
  }
  const left = source.slice(start, sourceEnd);
  const right = page.slice(start, pageEnd);
  if (left.length === 0 || right.length === 0) return { missing: runOf(left), added: runOf(right) };
  const shared = sharedWords(left, right);
  return shared
    ? { missing: runsWithout(left, shared.left), added: runsWithout(right, shared.right) }
    : counted(left, right);
}

function isEqual(one: ComparedWord | undefined, other: ComparedWord | undefined): boolean {
  return one?.compared === other?.compared;
}

function runOf(words: readonly ComparedWord[]): readonly (readonly ComparedWord[])[] {
  return words.length === 0 ? [] : [words];
}

/** More differences than a text with a page around it has. */
const mostDifferences = 1500;

/** The words that both texts share, by their positions in each. */
interface Shared {
  readonly left: ReadonlySet<number>;
  readonly right: ReadonlySet<number>;
}

/** Returns the words that both texts share in the same order; undefined if the texts differ too much. */
function sharedWords(left: readonly ComparedWord[], right: readonly ComparedWord[]): Shared | undefined {
  const most = Math.min(left.length + right.length, mostDifferences);
  /** How far each diagonal was followed with so many differences. A diagonal is a position less the other. */
  const reached: Int32Array[] = [];
  for (let differences = 0; differences <= most; differences += 1) {
    const ends = new Int32Array(2 * differences + 1).fill(-1);
    for (let diagonal = -differences; diagonal <= differences; diagonal += 2) {
      let at = startOn(diagonal, differences, reached);
      if (at < 0 || at > left.length || at - diagonal > right.length) continue;
      while (at < left.length && at - diagonal < right.length && isEqual(left[at], right[at - diagonal]))
        at += 1;
      ends[diagonal + differences] = at;
      if (at === left.length && at - diagonal === right.length)
        return sharedOn(reached, left.length, right.length);
    }
    reached.push(ends);
  }
  return undefined;
}

/** Returns where a diagonal begins after one more difference; negative if it can't be reached. */
function startOn(diagonal: number, differences: number, reached: readonly Int32Array[]): number {
  if (differences === 0) return 0;
  const added = endOn(diagonal + 1, differences - 1, reached);
  const missing = endOn(diagonal - 1, differences - 1, reached);
  return Math.max(added, missing < 0 ? -1 : missing + 1);
}

function endOn(diagonal: number, differences: number, reached: readonly Int32Array[]): number {
  return Math.abs(diagonal) > differences ? -1 : (reached[differences]?.[diagonal + differences] ?? -1);
}

/** Goes back from the ends of both texts and collects what they share. */
function sharedOn(reached: readonly Int32Array[], leftEnd: number, rightEnd: number): Shared {
  const shared = { left: new Set<number>(), right: new Set<number>() };
  let [at, other] = [leftEnd, rightEnd];
  for (let differences = reached.length; differences >= 0; differences -= 1) {
    const diagonal = at - other;
    const start = startOn(diagonal, differences, reached);
    for (; at > start; at -= 1, other -= 1) {
      shared.left.add(at - 1);
      shared.right.add(other - 1);
    }
    const isAdded = differences > 0 && endOn(diagonal + 1, differences - 1, reached) === start;
    if (isAdded) other -= 1;
    else at -= 1;
  }
  return shared;
}

/** Returns the runs of words at positions that are not among the given ones. */
function runsWithout(
  words: readonly ComparedWord[],
  without: ReadonlySet<number>,
): readonly (readonly ComparedWord[])[] {
  const runs: ComparedWord[][] = [];
  for (const [at, word] of words.entries())
    if (!without.has(at)) {
      const last = at > 0 && !without.has(at - 1) ? runs.at(-1) : undefined;
      if (last) last.push(word);
      else runs.push([word]);
    }
  return runs;
}

/** Counts words whatever their order, and returns those that one text has more often. */
function counted(left: readonly ComparedWord[], right: readonly ComparedWord[]): Unmatched {
  return { missing: surplus(left, right), added: surplus(right, left) };
}

function surplus(
  words: readonly ComparedWord[],
  others: readonly ComparedWord[],
): readonly (readonly ComparedWord[])[] {
  const counts = new Map<string, number>();
  for (const { compared } of others) counts.set(compared, (counts.get(compared) ?? 0) + 1);
  const kept = new Set<number>();
  for (const [at, { compared }] of words.entries()) {
    const count = counts.get(compared) ?? 0;
    if (count > 0) kept.add(at);
    counts.set(compared, count - 1);
  }
  return runsWithout(words, kept);
}
