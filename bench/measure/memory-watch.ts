import { type TreeMemory, treeMemory } from "./tree-memory.ts";

/** How long it waits between two looks, in milliseconds: a look costs the watched process time too. */
const pauses = { first: 50, longest: 500 } as const;

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
  let pause: number = pauses.first;
  const lookAndWait = (): NodeJS.Timeout => {
    look();
    pause = Math.min(pause * 1.2, pauses.longest);
    return setTimeout(() => {
      timer = lookAndWait();
    }, pause);
  };
  let timer = lookAndWait();
  return () => {
    clearTimeout(timer);
    return most;
  };
};
