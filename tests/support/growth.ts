/** Does something with an input of some size. */
type Work = (size: number) => void | Promise<void>;

/** The milliseconds of processor time that some work takes, on threads too. */
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
  /** Up to which the size is doubled. */
  readonly largest: number;
  /** So many milliseconds must it take, that what else the machine does is small beside them. */
  readonly tellingTime: number;
}

/** By what the time is multiplied where the input is twice as long; 0 where the largest is done in no time. */
const growth = async ({ work, largest, tellingTime }: Measure): Promise<number> => {
  let size = 1000;
  await work(size);
  while (size < largest && (await timeOf(work, size)) < tellingTime) size *= 2;
  const whole = await leastTime(work, size);
  return whole < tellingTime ? 0 : whole / (await leastTime(work, size / 2));
};

/**
 * The least of several measurements by what the time of some work is multiplied where its input is twice as long: about 2
 * where time grows with the input, 4 where it grows with its square. Each is of longer work than the one before, since
 * memory that is cleared and other processes spoil what is short; the first that is small enough ends them.
 */
export const leastGrowth = async (work: Work, largest: number, enough: number): Promise<number> => {
  let least = Number.POSITIVE_INFINITY;
  for (const tellingTime of [40, 80, 160, 320]) {
    least = Math.min(least, await growth({ work, largest, tellingTime }));
    if (least <= enough) break;
  }
  return least;
};
