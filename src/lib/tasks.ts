/** Runs a task for each item, `width` of them at a time. Waits for all to settle, then throws the first error. */
export async function inParallel<Item>(
  items: readonly Item[],
  width: number,
  task: (item: Item) => Promise<void>,
): Promise<void> {
  const rest = items.values();
  const worker = async (): Promise<void> => {
    for (const item of rest) await task(item);
  };
  const ends = await Promise.allSettled(Array.from({ length: Math.min(width, items.length) }, worker));
  for (const end of ends) if (end.status === "rejected") throw end.reason;
}

/** Receives how far a build has come. */
export interface Progress {
  /** Begins a stage of so many steps; 0 if they are not counted. */
  readonly stage: (name: string, steps: number) => void;
  readonly advance: (steps: number) => void;
}
