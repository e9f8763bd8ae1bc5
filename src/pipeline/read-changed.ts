import { availableParallelism } from "node:os";
import { pictureFinder } from "../images/finder.ts";
import { paths } from "../lib/runtime.ts";
import { workerPool } from "../lib/worker-pool.ts";
import type { InspectedFiles } from "../model/image.ts";
import type { BatchResult, ReadingBatch, ReadRequest } from "./read-batch.ts";

/** Below this many files a worker's start costs more than it saves. */
const worthWorkers = 400;

/**
 * Reads files, on worker threads where there are many, and gives what came of each batch as soon as it is there, in
 * the order of the files.
 */
export async function* readInBatches(
  batch: ReadingBatch,
  images: InspectedFiles,
): AsyncIterable<readonly BatchResult[]> {
  if (batch.files.length === 0) return;
  const batches = batchesOf(batch.files);
  const threads = availableParallelism();
  if (batch.files.length < worthWorkers || threads < 2) {
    // What reads texts is loaded where there are any to be read.
    const { readBatch } = await import("./read-batch.ts");
    const findPicture = pictureFinder(images);
    for (const files of batches) yield readBatch({ ...batch, files }, findPicture);
    return;
  }
  const pool = await workerPool({
    module: paths.worker,
    name: "readInWorker",
    workerData: images,
    minThreads: threads,
    maxThreads: threads,
    concurrentTasksPerWorker: 2,
    resourceLimits: { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32 },
  });
  try {
    // Never more at work than the threads need, so that what was read does not pile up.
    const running: Promise<readonly BatchResult[]>[] = [];
    const rest = batches.values();
    const start = (): void => {
      const { value: files, done } = rest.next();
      if (done) return;
      const results = pool.run({ ...batch, files });
      // One that fails is told when its turn comes, and those after it not at all.
      results.catch(() => {});
      running.push(results);
    };
    for (let index = 0; index < threads * 3; index += 1) start();
    for (let next = running.shift(); next; next = running.shift()) {
      const results = await next;
      start();
      yield results;
    }
  } finally {
    await pool.destroy();
  }
}

/** Large enough to make the messages cheap, small enough that no thread waits long for the last. */
const batchSize = 100;

function batchesOf(files: readonly ReadRequest[]): readonly (readonly ReadRequest[])[] {
  return Array.from({ length: Math.ceil(files.length / batchSize) }, (_, index) =>
    files.slice(index * batchSize, (index + 1) * batchSize),
  );
}
