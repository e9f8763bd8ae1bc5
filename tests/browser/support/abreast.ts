/**
 * Returns what the work finds for each item, in the order of the items. Some of them are worked on at the same time.
 * @param count how many at once; browsers share few processors, so keep it small
 */
export const abreast = async <Item, Found>(
  items: readonly Item[],
  count: number,
  work: (item: Item) => Promise<readonly Found[]>,
): Promise<readonly Found[]> => {
  const found = new Map<number, readonly Found[]>();
  const waiting = items.entries();
  const worker = async (): Promise<void> => {
    for (const [index, item] of waiting) found.set(index, await work(item));
  };
  await Promise.all(Array.from({ length: count }, worker));
  return items.flatMap((_, index) => found.get(index) ?? []);
};
