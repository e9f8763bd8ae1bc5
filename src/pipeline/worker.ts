/** What the worker threads of a build run: they read texts, render pages and make search indexes. */

import { workerData } from "node:worker_threads";
import type { WarmUp } from "../eleventy/pool.ts";
import { pictureFinder } from "../images/finder.ts";
import { withWholeErrors } from "../lib/worker-pool.ts";
import type { InspectedFiles } from "../model/image.ts";
import { statFreeChunks } from "../output/parallel-stat.ts";
import type { RenderedFile } from "../output/stage.ts";
import type { RenderBatch } from "../render/renderer.ts";
import type { IndexedFile, IndexRequest } from "../search/pagefind.ts";
import type { BatchResult, ReadBatch } from "./read-batch.ts";

// Loaded as soon as the thread begins, before it is asked for anything.
const loaded = import("./read-batch.ts");

export const readInWorker = withWholeErrors(
  async (batch: ReadBatch): Promise<readonly BatchResult[]> => (await loaded).readBatch(batch, findPicture),
);

// Tinypool gives a thread something of its own first.
const [, images]: readonly [unknown?, InspectedFiles?] = workerData ?? [];

const findPicture = pictureFinder(images ?? new Map());

// Loaded as soon as the thread begins, before it is asked for anything.
const rendering = import("../eleventy/run.ts");

export const renderInWorker = withWholeErrors(
  async (batch: RenderBatch): Promise<readonly RenderedFile[]> => (await rendering).renderBatch(batch),
);

/** Loads what renders, then helps to stat the output files. */
export async function warmUpInWorker({ batch, scan }: WarmUp): Promise<void> {
  const { renderBatch } = await rendering;
  if (batch) await renderBatch(batch);
  if (scan) statFreeChunks(scan);
}

// Loaded as soon as the thread begins, before it is asked for anything.
const indexing = import("../search/pagefind.ts");

export const indexInWorker = withWholeErrors(
  async (options: IndexRequest): Promise<readonly IndexedFile[]> => (await indexing).writeIndex(options),
);
