/** What a worker thread runs. */
import type { RenderBatch, RenderedFile } from "../build/rendering/renderer.ts";

// Loaded as soon as the thread begins, before it is asked for anything.
const loaded = import("./renderBatch.ts");

export const renderInWorker = async (batch: RenderBatch): Promise<readonly RenderedFile[]> =>
  (await loaded).renderBatch(batch);
