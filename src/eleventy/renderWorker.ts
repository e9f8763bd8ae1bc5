/** What a worker thread runs. Compiled code is kept, as for the thread that started it. */
import { enableCompileCache } from "node:module";
import { compileCache } from "../build/installation.ts";
import type { RenderBatch, RenderedFile } from "../build/rendering/renderer.ts";

enableCompileCache(compileCache);
const loaded = import("./renderBatch.ts");

export const renderInWorker = async (batch: RenderBatch): Promise<readonly RenderedFile[]> =>
  (await loaded).renderBatch(batch);
