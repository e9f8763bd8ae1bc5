import type { Indexer } from "./indexer.ts";

/** Makes indexes from the thread that it is called on; Pagefind works in a process of its own anyway. */
export const ownThreadIndexer: Indexer = {
  index: async (order) => {
    const { writtenIndex } = await import("./writtenIndex.ts");
    return writtenIndex(order);
  },
};
