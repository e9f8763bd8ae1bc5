import { availableParallelism } from "node:os";
import { paths } from "../lib/runtime.ts";
import { inOrder } from "../lib/tasks.ts";
import { workerPool } from "../lib/worker-pool.ts";
import type { WorkerSetup } from "./worker.ts";

/** What a pool of threads does, and how much memory each of them may take. */
interface PooledWork {
  /** The name of the function of `worker.ts` that takes a task. */
  readonly name: string;
  readonly setup: WorkerSetup;
  /** As many as there are processors, unless something else says so. */
  readonly threads?: number;
  readonly resourceLimits: {
    readonly maxOldGenerationSizeMb: number;
    readonly maxYoungGenerationSizeMb: number;
  };
}

/** Returns true if it pays to work on so many items on threads. For few, starting threads takes longer than they save. */
export function paysForThreads(items: number): boolean {
  return items >= minItems && availableParallelism() > 1;
}

const minItems = 400;

/**
 * Runs tasks on worker threads, and yields their results in the order of the tasks. The threads end when the last result is
 * taken, or when no more are. Throws the first error in that order.
 */
export async function* pooledResults<Result>(
  { name, setup, threads = availableParallelism(), resourceLimits }: PooledWork,
  tasks: Iterable<unknown>,
): AsyncIterable<Result> {
  const pool = await workerPool({
    module: paths.worker,
    name,
    setup,
    minThreads: threads,
    maxThreads: threads,
    concurrentTasksPerWorker: 2,
    resourceLimits,
  });
  try {
    yield* inOrder(tasks, threads * 3, (task): Promise<Result> => pool.run(task));
  } finally {
    await pool.destroy();
  }
}
