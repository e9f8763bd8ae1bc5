/** What the worker threads of a build run: they read texts, render pages and make search indexes. */

import type { Preparation } from "../eleventy/pool.ts";
import { type PictureFinder, pictureFinder } from "../images/finder.ts";
import { boundedCache } from "../lib/cache.ts";
import { withWholeFaults } from "../lib/worker-pool.ts";
import { takeShares } from "../output/parallel-stat.ts";
import type { RenderedFile } from "../output/stage.ts";
import type { RenderBatch } from "../render/renderer.ts";
import type { IndexedFile, IndexOrder } from "../search/pagefind.ts";
import type { BatchResult, ReadingBatch } from "./read-batch.ts";

// Loaded as soon as the thread begins, before it is asked for anything.
const loaded = import("./read-batch.ts");

export const readInWorker = withWholeFaults(
  async (batch: ReadingBatch): Promise<readonly BatchResult[]> =>
    (await loaded).readBatch(batch, finders(batch.folder, pictureFinder)),
);

const finders = boundedCache<PictureFinder, string>();

// Loaded as soon as the thread begins, before it is asked for anything.
const rendering = import("../eleventy/run.ts");

export const renderInWorker = withWholeFaults(
  async (batch: RenderBatch): Promise<readonly RenderedFile[]> => (await rendering).renderBatch(batch),
);

/** Loads what renders, then takes its share of a look at outputs. */
export async function prepareInWorker({ batch, look }: Preparation): Promise<void> {
  const { renderBatch } = await rendering;
  if (batch) await renderBatch(batch);
  if (look) takeShares(look);
}

// Loaded as soon as the thread begins, before it is asked for anything.
const indexing = import("../search/pagefind.ts");

export const indexInWorker = withWholeFaults(
  async (order: IndexOrder): Promise<readonly IndexedFile[]> => (await indexing).writtenIndex(order),
);
