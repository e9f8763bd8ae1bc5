import { availableParallelism } from "node:os";
import { paths } from "../lib/runtime.ts";
import { type WorkerPool, workerPool } from "../lib/worker-pool.ts";
import type { RenderBatch, Renderer } from "../render/renderer.ts";

interface RendererPool extends Renderer {
  /** Ends the threads. To be called when everything is rendered. */
  readonly close: () => Promise<void>;
}

/** Returns a renderer on as many worker threads as there are processors. The caller makes the next views meanwhile. */
export function rendererPool(): RendererPool {
  const concurrency = availableParallelism();
  let pool: Promise<WorkerPool> | undefined;
  const ready = (): Promise<WorkerPool> => {
    pool ??= startPool(concurrency);
    return pool;
  };
  let warmingUp: Promise<void> | undefined;
  const warmUp = async (): Promise<void> => {
    const started = await ready();
    await started.run(emptyBatch);
  };
  return {
    concurrency,
    warmUp: () => {
      // An error is ignored here, since rendering throws it again.
      warmingUp ??= warmUp().catch(() => {});
    },
    render: async (batch) => {
      const started = await ready();
      // While a thread warms up, the pool would start another one for the batch.
      await warmingUp;
      return started.run(batch);
    },
    close: async () => (await pool)?.destroy(),
  };
}

function startPool(threads: number): Promise<WorkerPool> {
  return workerPool({
    module: paths.worker,
    name: "renderInWorker",
    setup: { work: "render" },
    minThreads: 1,
    maxThreads: threads,
    resourceLimits: { maxOldGenerationSizeMb: 384, maxYoungGenerationSizeMb: 12 },
  });
}

/** A batch without pages. To render it loads Eleventy and the layouts. */
const emptyBatch: RenderBatch = { folder: "", chromes: [], cards: [], views: [], jobs: [] };
