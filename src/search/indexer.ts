import { paths } from "../lib/runtime.ts";
import { type WorkerPool, workerPool } from "../lib/worker-pool.ts";
import { type Indexer, type IndexWriter, indexInSteps } from "./index-steps.ts";

/** Builds indexes on a worker thread while pages are rendered, one after the other. */
export function indexerThread(): Indexer {
  let pool: Promise<WorkerPool> | undefined;
  const take: IndexWriter = async (step) => {
    pool ??= startPool();
    const { run } = await pool;
    return run(step);
  };
  return {
    warmUp: (segmentFolder) => {
      // An error is ignored here, since indexing throws it again.
      take({ kind: "warmUp", segmentFolder }).catch(() => {});
    },
    index: (request) => indexInSteps(request, take),
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
