/** What a worker thread runs. */
import { type OutputLook, takeShares } from "../build/output/outputLook.ts";
import type { RenderBatch, RenderedFile } from "../build/rendering/renderer.ts";
import { withWholeFaults } from "../build/threadFault.ts";

// Loaded as soon as the thread begins, before it is asked for anything.
const loaded = import("./renderBatch.ts");

export const renderInWorker = withWholeFaults(
  async (batch: RenderBatch): Promise<readonly RenderedFile[]> => (await loaded).renderBatch(batch),
);

/** What a thread may do until there is something to render. */
export interface Preparation {
  /** Undefined where no layouts are found yet. */
  readonly batch?: RenderBatch | undefined;
  readonly look?: OutputLook | undefined;
}

/** Loads what renders, then takes its share of a look at outputs. */
export const prepareInWorker = async ({ batch, look }: Preparation): Promise<void> => {
  const { renderBatch } = await loaded;
  if (batch) await renderBatch(batch);
  if (look) takeShares(look);
};
