/** A source of numbers that look random and are the same for the same seed. */
export interface RandomNumbers {
  /** A whole number from 0 to `count` - 1. */
  readonly below: (count: number) => number;
  /** One of the items; the list must hold some. */
  readonly oneOf: <Item>(items: readonly [Item, ...Item[]]) => Item;
}

/** Numbers from a seed: a linear congruential generator whose high bits are folded into its low ones. */
export const randomNumbers = (seed: number): RandomNumbers => {
  let state = Math.imul(seed + 1, 0x9e3779b1) >>> 0;
  const below = (count: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const folded = (state ^ (state >>> 15)) >>> 0;
    return Math.floor((folded / 0x1_0000_0000) * count);
  };
  return { below, oneOf: (items) => items[below(items.length)] ?? items[0] };
};
