/** What a worker thread runs: it reads batches of one content folder for as long as one build takes. */
import { type PictureFinder, pictureFinder } from "../../read/pictureFinder.ts";
import { withWholeFaults } from "../threadFault.ts";
import type { BatchResult, ReadingBatch } from "./readBatch.ts";

// Loaded as soon as the thread begins, before it is asked for anything.
const loaded = import("./readBatch.ts");

const finders = new Map<string, PictureFinder>();

const finderFor = (folder: string): PictureFinder => {
  const finder = finders.get(folder) ?? pictureFinder(folder);
  finders.set(folder, finder);
  return finder;
};

export const readInWorker = withWholeFaults(
  async (batch: ReadingBatch): Promise<readonly BatchResult[]> =>
    (await loaded).readBatch(batch, finderFor(batch.folder)),
);
