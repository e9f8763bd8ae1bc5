/** Random choices that are the same for the same seed. */
export interface Choice {
  /** Returns a whole number from 0 up to, but not including, the given one. */
  readonly below: (end: number) => number;
  /** Returns an item of a list that is not empty. */
  readonly oneOf: <Value>(list: readonly [Value, ...(readonly Value[])]) => Value;
  /** Returns an item of a list, or undefined if it is empty. */
  readonly anyOf: <Value>(list: readonly Value[]) => Value | undefined;
}

/** The generator mulberry32, which returns a whole number of 32 bits at each call. */
const numbers = (seed: number): (() => number) => {
  let cache = seed;
  return () => {
    cache = (cache + 0x6d2b79f5) | 0;
    let mixed = Math.imul(cache ^ (cache >>> 15), cache | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
};

export const seededChoice = (seed: number): Choice => {
  const next = numbers(seed);
  const below = (end: number): number => next() % end;
  return {
    below,
    oneOf: (list) => list[below(list.length)] ?? list[0],
    anyOf: (list) => list[below(Math.max(1, list.length))],
  };
};
