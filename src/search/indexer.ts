import { installation } from "../lib/runtime.ts";
import { type WorkerPool, workerPool } from "../lib/worker-pool.ts";
import type { Indexer } from "./pagefind.ts";

interface WorkerIndexer extends Indexer {
  /** Ends the thread and what it has started; to be called when all is indexed. */
  readonly close: () => Promise<void>;
}

/**
 * Makes indexes on a worker thread, so that pages are rendered meanwhile. One is enough: Pagefind itself works in a
 * process of its own, on as many threads as there are processors.
 */
export function workerIndexer(): WorkerIndexer {
  let pool: Promise<WorkerPool> | undefined;
  return {
    index: async (order) => {
      pool ??= startedPool();
      return (await pool).run(order);
    },
    close: async () => (await pool)?.destroy(),
  };
}

function startedPool(): Promise<WorkerPool> {
  return workerPool({
    module: installation.worker,
    name: "indexInWorker",
    minThreads: 1,
    maxThreads: 1,
  });
}

/** Makes indexes from the thread that it is called on; Pagefind works in a process of its own anyway. */
export const ownThreadIndexer: Indexer = {
  index: async (order) => {
    const { writtenIndex } = await import("./pagefind.ts");
    return writtenIndex(order);
  },
};
