/** Does something with each item, with so many at a time. Throws what the first that failed threw, when none is at work any more. */
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

/** Is told how far a build has come. */
export interface Progress {
  /** A stage begins that has so many steps; 0 where they are not counted. */
  readonly stage: (name: string, steps: number) => void;
  readonly advance: (steps: number) => void;
}

/** Ends an exhaustive switch: the compiler refuses it while a case is open. */
export function assertNever(value: never): never {
  throw new Error(`Not a known case: ${JSON.stringify(value)}`);
}

/** Of things with the same address one, in the order in which the addresses first come. */
export function uniqueByUrl<Item extends { readonly url: string }>(items: readonly Item[]): readonly Item[] {
  return [...new Map(items.map((item) => [item.url, item])).values()];
}
