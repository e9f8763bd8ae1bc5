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

/**
 * Runs a task for each item, `width` of them at a time, and yields the results in the order of the items. No more tasks are
 * started than that, so that results do not fill the memory. Throws the first error in that order.
 */
export async function* inOrder<Item, Result>(
  items: Iterable<Item> | AsyncIterable<Item>,
  width: number,
  task: (item: Item) => Promise<Result>,
): AsyncIterable<Result> {
  const running: Promise<Result>[] = [];
  for await (const item of items) {
    const result = task(item);
    // An error is thrown when its turn comes; later ones are dropped.
    result.catch(() => {});
    running.push(result);
    const first = running.length >= width ? running.shift() : undefined;
    if (first) yield await first;
  }
  for (const result of running) yield await result;
}

/** Divides items into batches of a size; the last one may be smaller. Takes no more items than were asked for. */
export function* batchesOf<Item>(items: Iterable<Item>, size: number): Generator<readonly Item[]> {
  let batch: Item[] = [];
  for (const item of items) {
    batch.push(item);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** Receives how far a build has come. */
export interface Progress {
  /** Begins a stage of so many steps; 0 if they are not counted. */
  readonly stage: (name: string, steps: number) => void;
  readonly advance: (steps: number) => void;
}
