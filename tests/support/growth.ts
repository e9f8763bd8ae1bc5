import { processorTime } from "./processor-time.ts";

const leastTime = (action: () => void): number =>
  Math.min(...Array.from({ length: 3 }, () => processorTime(action)));

interface Work {
  /** Does it for an input of some size. */
  readonly work: (size: number) => void;
  /** Up to which the size is doubled. */
  readonly largest: number;
  /** So many milliseconds must it take, that what else the machine does is small beside them. */
  readonly tellingTime: number;
}

/** By what the time is multiplied where the input is twice as long; 0 where the largest is done in no time. */
const growth = ({ work, largest, tellingTime }: Work): number => {
  let size = 1000;
  work(size);
  while (size < largest && processorTime(() => work(size)) < tellingTime) size *= 2;
  const whole = leastTime(() => work(size));
  return whole < tellingTime ? 0 : whole / leastTime(() => work(size / 2));
};

/**
 * The least of several measurements by what the time of some work is multiplied where its input is twice as long: about 2
 * where time grows with the input, 4 where it grows with its square. Each is of longer work than the one before, since
 * memory that is cleared and other processes spoil what is short; the first that is small enough ends them.
 */
export const leastGrowth = (work: Work["work"], largest: number, enough: number): number => {
  let least = Number.POSITIVE_INFINITY;
  for (const tellingTime of [40, 80, 160, 320]) {
    least = Math.min(least, growth({ work, largest, tellingTime }));
    if (least <= enough) break;
  }
  return least;
};
