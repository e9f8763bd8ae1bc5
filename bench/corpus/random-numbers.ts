/** A source of pseudo-random numbers: equal seeds give equal numbers. */
export interface RandomNumbers {
  /** Returns a whole number from 0 to `count` - 1. */
  readonly below: (count: number) => number;
  /** Returns one of the items. */
  readonly oneOf: <Item>(items: readonly [Item, ...Item[]]) => Item;
}

/** Returns the numbers of a seed: a linear congruential generator whose high bits are folded into its low ones. */
export function randomNumbers(seed: number): RandomNumbers {
  let state = Math.imul(seed + 1, 0x9e3779b1) >>> 0;
  const below = (count: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const folded = (state ^ (state >>> 15)) >>> 0;
    return Math.floor((folded / 0x1_0000_0000) * count);
  };
  return { below, oneOf: (items) => items[below(items.length)] ?? items[0] };
}
