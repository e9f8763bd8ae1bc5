/**
 * Cleans up and ends the process if it is interrupted: a spool may hold what is not public. Returns a function that stops
 * listening for that.
 */
export function cleanedOnInterruption(clean: () => Promise<void>): () => void {
  const stop = async (signal: NodeJS.Signals): Promise<void> => {
    await clean();
    process.exit(signal === "SIGINT" ? 130 : 143);
  };
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
  for (const signal of signals) process.once(signal, stop);
  return () => {
    for (const signal of signals) process.off(signal, stop);
  };
}
