import { paths } from "../lib/runtime.ts";
import { type WorkerPool, workerPool } from "../lib/worker-pool.ts";
import { type Indexer, indexInSteps } from "./index-steps.ts";

/** Builds indexes on a worker thread while pages are rendered, one after the other. */
export function indexerThread(): Indexer {
  let pool: Promise<WorkerPool> | undefined;
  return {
    index: async (request) => {
      pool ??= startPool();
      const { run } = await pool;
      return indexInSteps(request, (step) => run(step));
    },
    close: async () => {
      const ended = pool;
      pool = undefined;
      await (await ended)?.destroy();
    },
  };
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
