import { paths } from "../lib/runtime.ts";
import { type WorkerPool, workerPool } from "../lib/worker-pool.ts";
import { type Indexer, indexInSteps } from "./index-steps.ts";

/** Builds indexes on a worker thread while pages are rendered, one after the other. */
export function indexerThread(): IndexerThread {
  let pool: Promise<WorkerPool> | undefined;
  return {
    index: async (request) => {
      pool ??= startPool();
      const { run } = await pool;
      return indexInSteps(request, (step) => run(step));
    },
    close: async () => (await pool)?.destroy(),
  };
}

interface IndexerThread extends Indexer {
  /** Ends the thread. Call it when everything is indexed. */
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
