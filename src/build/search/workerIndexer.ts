import { type WorkerPool, workerPool } from "../workerPool.ts";
import type { Indexer } from "./indexer.ts";

export interface WorkerIndexer extends Indexer {
  /** Ends the thread and what it has started; to be called when all is indexed. */
  readonly close: () => Promise<void>;
}

const startedPool = (): Promise<WorkerPool> =>
  workerPool({
    module: new URL("./indexWorker.ts", import.meta.url),
    name: "indexInWorker",
    minThreads: 1,
    maxThreads: 1,
  });

/**
 * Makes indexes on a worker thread, so that pages are rendered meanwhile. One is enough: Pagefind itself works in a
 * process of its own, on as many threads as there are processors.
 */
export const workerIndexer = (): WorkerIndexer => {
  let pool: Promise<WorkerPool> | undefined;
  return {
    index: async (order) => {
      pool ??= startedPool();
      return (await pool).run(order);
    },
    close: async () => (await pool)?.destroy(),
  };
};
