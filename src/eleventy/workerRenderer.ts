import { availableParallelism } from "node:os";
import type { Tinypool } from "tinypool";
import { installation } from "../build/installation.ts";
import type { Renderer } from "../build/rendering/renderer.ts";

export interface WorkerRenderer extends Renderer {
  /** Ends the threads; to be called when all is rendered. */
  readonly close: () => Promise<void>;
}

const startedPool = async (width: number): Promise<Tinypool> => {
  const { Tinypool } = await import("tinypool");
  return new Tinypool({
    filename: new URL("./renderWorker.ts", import.meta.url).href,
    name: "renderInWorker",
    minThreads: 1,
    maxThreads: width,
    resourceLimits: { maxOldGenerationSizeMb: 384, maxYoungGenerationSizeMb: 32 },
  });
};

/** Renders on worker threads, as many as there are processors: as long as one renders, views can be made for the next. */
export const workerRenderer = (): WorkerRenderer => {
  const width = availableParallelism();
  let pool: Promise<Tinypool> | undefined;
  const ready = (): Promise<Tinypool> => {
    pool ??= startedPool(width);
    return pool;
  };
  return {
    width,
    prepare: () => void ready(),
    render: async (batch) => {
      const started = await ready();
      // Eleventy reads its configuration and templates from the folder that it runs in, and threads share theirs.
      process.chdir(installation.root);
      return started.run(batch);
    },
    close: async () => (await pool)?.destroy(),
  };
};
