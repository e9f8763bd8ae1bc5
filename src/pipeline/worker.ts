/** What the worker threads of a build run: they read texts, draw cards, render pages or make search indexes. */

import type { CardFile } from "../cards/plain-card.ts";
import { loadCustomisation } from "../customisation/customisation.ts";
import type { CustomisationFiles } from "../customisation/files.ts";
import { switchTexts } from "../customisation/texts.ts";
import type { PictureFinder } from "../images/finder.ts";
import { lazy } from "../lib/cache.ts";
import { threadSetup, withWholeErrors } from "../lib/worker-pool.ts";
import type { InspectedFiles } from "../model/image.ts";
import type { RenderedFile } from "../output/stage.ts";
import type { SocialCard } from "../pages/social-card.ts";
import type { RenderBatch } from "../render/renderer.ts";
import type { IndexStep, IndexStepResult } from "../search/index-steps.ts";
import type { BatchResult, ReadBatch } from "./read-batch.ts";

/** What a pool gives to each of its threads. */
export interface WorkerSetup {
  /** The work that the thread is for. */
  readonly work: "read" | "draw" | "render" | "index";
  /** The images that the texts of a reading thread may show. */
  readonly images?: InspectedFiles;
  /** What the publication adds, for reading threads; undefined if that is nothing. */
  readonly customFiles?: CustomisationFiles | undefined;
}

const setup = threadSetup<WorkerSetup>();

/** A thread loads the modules of its own work only: those of another take longer than a small batch. */
const modules = {
  read: () => import("./read-batch.ts"),
  draw: () => import("../cards/plain-card.ts"),
  render: () => import("../eleventy/run.ts"),
  index: () => import("../search/index-writer.ts"),
} as const;

// Loads them at once, before the first task arrives. A failure is thrown by the task.
if (setup) modules[setup.work]().catch(() => {});

export const readInWorker = withWholeErrors(async (batch: ReadBatch): Promise<readonly BatchResult[]> => {
  const [{ readBatch }, findPicture, customisation] = await Promise.all([
    modules.read(),
    pictureFinder(),
    loadCustomisation(setup?.customFiles),
  ]);
  await switchTexts(customisation.config);
  return readBatch(batch, { findPicture, customisation });
});

const pictureFinder = lazy(async (): Promise<PictureFinder> => {
  const finder = await import("../images/finder.ts");
  return finder.pictureFinder(setup?.images ?? new Map());
});

export const drawInWorker = withWholeErrors(
  async (cards: readonly SocialCard[]): Promise<readonly CardFile[]> =>
    (await modules.draw()).plainCardFiles(cards),
);

export const renderInWorker = withWholeErrors(
  async (batch: RenderBatch): Promise<readonly RenderedFile[]> => (await modules.render()).renderBatch(batch),
);

export const indexInWorker = withWholeErrors(
  async (step: IndexStep): Promise<IndexStepResult> => (await indexWriter())(step),
);

const indexWriter = lazy(async () => (await modules.index()).indexWriter());
