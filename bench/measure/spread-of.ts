/** The median and the range of some numbers. */
export interface Spread {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

/**
 * Returns the median and the range of some numbers; undefined if there are none. The median of an even count is the
 * mean of the two in the middle.
 * @example spreadOf([3, 1, 2]) // { median: 2, least: 1, most: 3 }
 */
export function spreadOf(numbers: readonly number[]): Spread | undefined {
  const sorted = numbers.toSorted((one, other) => one - other);
  const [least, most] = [sorted[0], sorted.at(-1)];
  const [left, right] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  if (least === undefined || most === undefined || left === undefined || right === undefined)
    return undefined;
  return { median: (left + right) / 2, least, most };
}
