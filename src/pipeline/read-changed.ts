import type { Customisation } from "../customisation/customisation.ts";
import { pictureFinder } from "../images/finder.ts";
import { batchesOf } from "../lib/tasks.ts";
import type { InspectedFiles } from "../model/image.ts";
import { paysForThreads, pooledResults } from "./pooled-results.ts";
import type { BatchResult, ReadBatch } from "./read-batch.ts";

/** Reads files, many of them on worker threads, and yields the results batch by batch, in the order of the files. */
export async function* readInBatches(
  batch: ReadBatch,
  images: InspectedFiles,
  customisation: Customisation,
): AsyncIterable<readonly BatchResult[]> {
  if (batch.files.length === 0) return;
  const batches = batchesOf(batch.files, batchSize);
  if (!paysForThreads(batch.files.length)) {
    // Loads Markdown, YAML and schemas only if there is a text to read.
    const { readBatch } = await import("./read-batch.ts");
    const findPicture = pictureFinder(images);
    for (const files of batches) yield readBatch({ ...batch, files }, { findPicture, customisation });
    return;
  }
  yield* pooledResults<readonly BatchResult[]>(
    {
      name: "readInWorker",
      setup: { work: "read", images, customFiles: customisation.files },
      resourceLimits: { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32 },
    },
    batches.map((files) => ({ ...batch, files })),
  );
}

/** In files: enough that messages cost little, and few enough that no thread waits long for the last one. */
const batchSize = 100;
