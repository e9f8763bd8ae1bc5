import { type TreeMemory, treeMemory } from "./tree-memory.ts";

/** Pauses between samples in milliseconds: each sample costs the watched process time, too. */
const pauses = { first: 50, longest: 500 } as const;

/** Samples the memory below a process. Returns a function that stops this and returns the maximum. */
export function memoryWatch(pid: number): () => TreeMemory | undefined {
  let peak: TreeMemory | undefined;
  const sample = (): void => {
    const now = treeMemory(pid);
    if (now)
      peak = {
        held: Math.max(peak?.held ?? 0, now.held),
        largestProcess: Math.max(peak?.largestProcess ?? 0, now.largestProcess),
      };
  };
  let pause: number = pauses.first;
  const sampleAndWait = (): NodeJS.Timeout => {
    sample();
    pause = Math.min(pause * 1.2, pauses.longest);
    return setTimeout(() => {
      timer = sampleAndWait();
    }, pause);
  };
  let timer = sampleAndWait();
  return () => {
    clearTimeout(timer);
    return peak;
  };
}
