/**
 * Measures the processor time of an action, in milliseconds, which other work on the machine changes little. Used to
 * distinguish linear from quadratic growth.
 */
export const processorTime = (action: () => void): number => {
  const before = process.cpuUsage();
  action();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
};
