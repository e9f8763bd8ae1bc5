import { type TreeMemory, treeMemory } from "./treeMemory.ts";

/** How long it waits between two looks, in milliseconds. */
const pause = 50;

/** Looks at the memory below a process until it is stopped, which returns the most that it saw. */
export const memoryWatch = (pid: number): (() => TreeMemory | undefined) => {
  let most: TreeMemory | undefined;
  const look = (): void => {
    const now = treeMemory(pid);
    if (now)
      most = {
        held: Math.max(most?.held ?? 0, now.held),
        largestProcess: Math.max(most?.largestProcess ?? 0, now.largestProcess),
      };
  };
  const timer = setInterval(look, pause);
  return () => {
    clearInterval(timer);
    return most;
  };
};
