/** Does something with an input of some size. */
type Work = (size: number) => void | Promise<void>;

/** Measures the processor time of some work, threads included, in milliseconds. */
const timeOf = async (work: Work, size: number): Promise<number> => {
  const before = process.cpuUsage();
  await work(size);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
};

const leastTime = async (work: Work, size: number): Promise<number> => {
  const times: number[] = [];
  for (let time = 0; time < 3; time += 1) times.push(await timeOf(work, size));
  return Math.min(...times);
};

interface Measure {
  readonly work: Work;
  /** The size up to which the input is doubled. */
  readonly largest: number;
  /** The least time for a measurement, in milliseconds, so that other work on the machine does not matter. */
  readonly minimumTime: number;
}

/** Returns the factor of the time for an input of twice the length, or 0 if the largest takes no measurable time. */
const growth = async ({ work, largest, minimumTime }: Measure): Promise<number> => {
  let size = 1000;
  await work(size);
  while (size < largest && (await timeOf(work, size)) < minimumTime) size *= 2;
  const whole = await leastTime(work, size);
  return whole < minimumTime ? 0 : whole / (await leastTime(work, size / 2));
};

/**
 * Returns the least factor, of several measurements, by which the time grows for an input of twice the length: about 2 for
 * linear growth, 4 for quadratic growth. Each measurement takes longer than the one before, since garbage collection and
 * other processes distort short ones. The first that is small enough ends them.
 */
export const leastGrowth = async (work: Work, largest: number, enough: number): Promise<number> => {
  let least = Number.POSITIVE_INFINITY;
  for (const minimumTime of [40, 80, 160, 320]) {
    least = Math.min(least, await growth({ work, largest, minimumTime }));
    if (least <= enough) break;
  }
  return least;
};
