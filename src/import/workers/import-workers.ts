import { availableParallelism } from "node:os";
import { join } from "node:path";
import { paths } from "../../lib/runtime.ts";
import { type WorkerPool, workerPool } from "../../lib/worker-pool.ts";
import { shareValue } from "../inputs/shared-value.ts";
import type { ImportWorkerSetup } from "./worker.ts";

/** The threads of an import. They read its inputs and make its files. */
export interface ImportWorkers {
  /** Starts the threads if so many items are worth it. */
  readonly startFor: (items: number) => void;
  /** How many tasks keep the threads busy; 0 if none were started. */
  readonly width: () => number;
  /** How many tasks the threads take at once, even while the calling thread is busy; 0 if none were started. */
  readonly atOnce: () => number;
  /** Makes a value known to all threads. Returns the file by which tasks name it. */
  readonly share: (name: string, value: unknown) => string;
  /** Runs a function of `worker.ts` on a thread. Never settles once the threads are ended. */
  readonly run: WorkerPool["run"];
  readonly end: () => Promise<void>;
}

/** For fewer items, starting threads takes longer than they save. */
const fewest = 400;

/** One in work, and one at hand. */
const tasksOfThread = 2;

/** More threads would hold more memory than an import may take. */
const mostThreads = 4;

/**
 * Returns the threads of an import, none of them started.
 * @param threads how many there are; with one, everything is done on the calling thread
 */
export function importWorkers(
  setup: ImportWorkerSetup,
  threads: number = Math.min(availableParallelism(), mostThreads),
): ImportWorkers {
  let pool: Promise<WorkerPool> | undefined;
  let shared = 0;
  let hasEnded = false;
  return {
    startFor: (items) => {
      if (threads > 1 && items >= fewest) pool ??= startedPool(setup, threads);
    },
    // Some are done until their turn comes.
    width: () => (pool ? threads * (tasksOfThread + 1) : 0),
    atOnce: () => (pool ? threads * tasksOfThread : 0),
    share: (name, value) => {
      shared += 1;
      const file = join(setup.folder, `${name}-${shared}`);
      shareValue(file, value);
      return file;
    },
    run: async (task, options) => {
      if (!pool) throw new Error("The threads of the import were not started.");
      try {
        return await (await pool).run(task, options);
      } catch (error) {
        if (hasEnded) return await new Promise(() => {});
        throw error;
      }
    },
    end: async () => {
      hasEnded = true;
      await (await pool)?.destroy();
    },
  };
}

async function startedPool(setup: ImportWorkerSetup, threads: number): Promise<WorkerPool> {
  return await workerPool({
    module: paths.importWorker,
    setup,
    minThreads: threads,
    maxThreads: threads,
    concurrentTasksPerWorker: tasksOfThread,
    resourceLimits: { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32 },
  });
}
