import { paths } from "../lib/runtime.ts";
import { type WorkerPool, workerPool } from "../lib/worker-pool.ts";
import type { Indexer } from "./pagefind.ts";

/**
 * Builds indexes on a worker thread while pages are rendered. One thread is enough: Pagefind runs in a process of its
 * own, on as many threads as there are processors.
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

interface IndexerThread extends Indexer {
  /** Ends the thread and its processes. Call it when everything is indexed. */
  readonly close: () => Promise<void>;
}

function startPool(): Promise<WorkerPool> {
  return workerPool({
    module: paths.worker,
    name: "indexInWorker",
    setup: { work: "index" },
    minThreads: 1,
    maxThreads: 1,
  });
}
