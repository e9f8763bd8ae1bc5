import { availableParallelism } from "node:os";
import { pictureFinder } from "../images/finder.ts";
import { paths } from "../lib/runtime.ts";
import { batchesOf, inOrder } from "../lib/tasks.ts";
import { workerPool } from "../lib/worker-pool.ts";
import type { InspectedFiles } from "../model/image.ts";
import type { BatchResult, ReadBatch } from "./read-batch.ts";
import type { WorkerSetup } from "./worker.ts";

/** In files. For fewer, starting workers takes longer than they save. */
const minFilesForWorkers = 400;

/** Reads files, many of them on worker threads, and yields the results batch by batch, in the order of the files. */
export async function* readInBatches(
  batch: ReadBatch,
  images: InspectedFiles,
): AsyncIterable<readonly BatchResult[]> {
  if (batch.files.length === 0) return;
  const batches = batchesOf(batch.files, batchSize);
  const threads = availableParallelism();
  if (batch.files.length < minFilesForWorkers || threads < 2) {
    // Loads Markdown, YAML and schemas only if there is a text to read.
    const { readBatch } = await import("./read-batch.ts");
    const findPicture = pictureFinder(images);
    for (const files of batches) yield readBatch({ ...batch, files }, findPicture);
    return;
  }
  const pool = await workerPool({
    module: paths.worker,
    name: "readInWorker",
    setup: { work: "read", images } satisfies WorkerSetup,
    minThreads: threads,
    maxThreads: threads,
    concurrentTasksPerWorker: 2,
    resourceLimits: { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32 },
  });
  try {
    yield* inOrder(batches, threads * 3, (files) => pool.run({ ...batch, files }));
  } finally {
    await pool.destroy();
  }
}

/** In files: enough that messages cost little, and few enough that no thread waits long for the last one. */
const batchSize = 100;
