/** What a worker thread runs. */
import { withWholeFaults } from "../threadFault.ts";
import type { IndexedFile, IndexOrder } from "./indexer.ts";

// Loaded as soon as the thread begins, before it is asked for anything.
const loaded = import("./writtenIndex.ts");

export const indexInWorker = withWholeFaults(
  async (order: IndexOrder): Promise<readonly IndexedFile[]> => (await loaded).writtenIndex(order),
);
