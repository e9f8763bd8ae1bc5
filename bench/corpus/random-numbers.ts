/** A source of pseudo-random numbers: equal seeds give equal numbers. */
export interface RandomNumbers {
  /** Returns a number from 0 up to, but not including, 1. */
  readonly fraction: () => number;
  /** Returns a whole number from 0 to `count` - 1. */
  readonly below: (count: number) => number;
  /** Returns one of the items. */
  readonly oneOf: <Item>(items: readonly [Item, ...Item[]]) => Item;
}

/** Returns the numbers of a seed: a linear congruential generator whose high bits are folded into its low ones. */
export function randomNumbers(seed: number): RandomNumbers {
  let state = Math.imul(seed + 1, 0x9e3779b1) >>> 0;
  const fraction = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const folded = (state ^ (state >>> 15)) >>> 0;
    return folded / 0x1_0000_0000;
  };
  const below = (count: number): number => Math.floor(fraction() * count);
  return { fraction, below, oneOf: (items) => items[below(items.length)] ?? items[0] };
}
