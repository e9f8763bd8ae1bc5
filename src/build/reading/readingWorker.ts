/** What a worker thread runs: it reads batches of one content folder for as long as one build takes. */
import { type PictureFinder, pictureFinder } from "../../read/pictureFinder.ts";
import { type BatchResult, type ReadingBatch, readBatch } from "./readBatch.ts";

const finders = new Map<string, PictureFinder>();

const finderFor = (folder: string): PictureFinder => {
  const finder = finders.get(folder) ?? pictureFinder(folder);
  finders.set(folder, finder);
  return finder;
};

export const readInWorker = (batch: ReadingBatch): readonly BatchResult[] =>
  readBatch(batch, finderFor(batch.folder));
