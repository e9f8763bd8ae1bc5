/** What a worker thread runs: it reads batches of one content folder for as long as one build takes. */
import { enableCompileCache } from "node:module";
import { type PictureFinder, pictureFinder } from "../../read/pictureFinder.ts";
import { compileCache } from "../installation.ts";
import type { BatchResult, ReadingBatch } from "./readBatch.ts";

enableCompileCache(compileCache);
const loaded = import("./readBatch.ts");

const finders = new Map<string, PictureFinder>();

const finderFor = (folder: string): PictureFinder => {
  const finder = finders.get(folder) ?? pictureFinder(folder);
  finders.set(folder, finder);
  return finder;
};

export const readInWorker = async (batch: ReadingBatch): Promise<readonly BatchResult[]> =>
  (await loaded).readBatch(batch, finderFor(batch.folder));
