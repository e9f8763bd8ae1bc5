import { availableParallelism } from "node:os";
import { paths } from "../lib/runtime.ts";
import { type WorkerPool, workerPool } from "../lib/worker-pool.ts";
import type { OutputScan } from "../output/parallel-stat.ts";
import type { RenderBatch, Renderer } from "../render/renderer.ts";

interface RendererPool extends Renderer {
  /** Ends the threads; to be called when all is rendered. */
  readonly close: () => Promise<void>;
}

/** Renders on worker threads, as many as there are processors: as long as one renders, views can be made for the next. */
export function rendererPool(): RendererPool {
  const concurrency = availableParallelism();
  let pool: Promise<WorkerPool> | undefined;
  const ready = (): Promise<WorkerPool> => {
    pool ??= startPool(concurrency);
    return pool;
  };
  let warmingUp = Promise.resolve();
  let isWarm = false;
  const warmUp = async (before: Promise<void>, scan?: () => OutputScan): Promise<void> => {
    const started = await ready();
    await before;
    const task: WarmUp = { batch: isWarm ? undefined : emptyBatch, scan: scan?.() };
    isWarm = true;
    await started.run(task, { name: "warmUpInWorker" });
  };
  return {
    concurrency,
    warmUp: (scan) => {
      // What fails here fails again, and is told, when there is something to render.
      warmingUp = warmUp(warmingUp, scan).catch(() => {});
    },
    render: async (batch) => {
      const started = await ready();
      // As long as the pool has not heard that its thread is ready, it would start another for a batch.
      await warmingUp;
      return started.run(batch);
    },
    close: async () => (await pool)?.destroy(),
  };
}

function startPool(width: number): Promise<WorkerPool> {
  return workerPool({
    module: paths.worker,
    name: "renderInWorker",
    minThreads: 1,
    maxThreads: width,
    resourceLimits: { maxOldGenerationSizeMb: 384, maxYoungGenerationSizeMb: 12 },
  });
}

/** Has a thread load Eleventy and the layouts. */
const emptyBatch: RenderBatch = { folder: "", chrome: "", cards: [], views: [], jobs: [] };

/** What a thread does until there are pages to render. */
export interface WarmUp {
  /** Undefined if a thread is warm already. */
  readonly batch?: RenderBatch | undefined;
  readonly scan?: OutputScan | undefined;
}
