/** The median and the range of some numbers. */
export interface Spread {
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

/**
 * Returns the median and the range of some numbers; undefined if there are none. The median of an even count is the
 * mean of the two in the middle.
 * @example spreadOf([3, 1, 2]) // { median: 2, min: 1, max: 3 }
 */
export function spreadOf(numbers: readonly number[]): Spread | undefined {
  const sorted = numbers.toSorted((one, other) => one - other);
  const [min, max] = [sorted[0], sorted.at(-1)];
  const [left, right] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  if (min === undefined || max === undefined || left === undefined || right === undefined) return undefined;
  return { median: (left + right) / 2, min, max };
}
