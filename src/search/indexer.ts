import { paths } from "../lib/runtime.ts";
import { type WorkerPool, workerPool } from "../lib/worker-pool.ts";
import type { Indexer } from "./pagefind.ts";

interface IndexerThread extends Indexer {
  /** Ends the thread and what it has started; to be called when all is indexed. */
  readonly close: () => Promise<void>;
}

/**
 * Makes indexes on a worker thread, so that pages are rendered meanwhile. One is enough: Pagefind itself works in a
 * process of its own, on as many threads as there are processors.
 */
export function indexerThread(): IndexerThread {
  let pool: Promise<WorkerPool> | undefined;
  return {
    index: async (options) => {
      pool ??= startPool();
      return (await pool).run(options);
    },
    close: async () => (await pool)?.destroy(),
  };
}

function startPool(): Promise<WorkerPool> {
  return workerPool({
    module: paths.worker,
    name: "indexInWorker",
    minThreads: 1,
    maxThreads: 1,
  });
}
