/**
 * The milliseconds of processor time that an action takes, which other work on the machine lengthens little. For
 * telling work that grows with its input from work that grows with the square of it.
 */
export const processorTime = (action: () => void): number => {
  const before = process.cpuUsage();
  action();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
};
