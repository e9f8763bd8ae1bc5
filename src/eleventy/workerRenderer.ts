import { availableParallelism } from "node:os";
import { resolve } from "node:path";
import type { Tinypool } from "tinypool";
import { installation } from "../build/installation.ts";
import type { RenderBatch, Renderer } from "../build/rendering/renderer.ts";
import { memoised } from "../text/memoised.ts";

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
    resourceLimits: { maxOldGenerationSizeMb: 384, maxYoungGenerationSizeMb: 12 },
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
  /** Lets a thread load Eleventy and the layouts, where they are found already: reading goes by the working folder too. */
  const warm = memoised(async (): Promise<void> => {
    const started = await ready();
    const nothing: RenderBatch = { folder: installation.root, frame: "", cards: [], views: [], jobs: [] };
    if (process.cwd() === resolve(installation.root)) await started.run(nothing);
  });
  return {
    width,
    // What fails here fails again, and is told, when there is something to render.
    prepare: () => void warm().catch(() => {}),
    render: async (batch) => {
      const started = await ready();
      // Eleventy reads its configuration and templates from the folder that it runs in, and threads share theirs.
      process.chdir(installation.root);
      return started.run(batch);
    },
    close: async () => (await pool)?.destroy(),
  };
};
