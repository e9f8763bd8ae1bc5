import { availableParallelism } from "node:os";
import { paths } from "../../lib/runtime.ts";
import { batchesOf, inOrder } from "../../lib/tasks.ts";
import { workerPool } from "../../lib/worker-pool.ts";
import { spoolReader } from "../inputs/spool.ts";
import { fileMaker, type MadeFile, type MakerSetting } from "./file-maker.ts";
import type { FileRequest } from "./file-request.ts";
import type { ImportWorkerSetup } from "./worker.ts";

/** Files that are made at once: enough that messages cost little, few enough that no thread waits long for the last ones. */
const batchSize = 50;

/** For fewer files, starting threads takes longer than they save. */
const fewest = 400;

/** More threads would hold more memory than an import may take. */
const mostThreads = 4;

/** Makes the files of an import, many of them on threads, and yields what became of them, in the order of the requests. */
export async function* madeFiles(
  requests: readonly FileRequest[],
  setting: MakerSetting,
  texts: string,
): AsyncIterable<readonly MadeFile[]> {
  const threads = Math.min(availableParallelism(), mostThreads);
  const batches = batchesOf(requests, batchSize);
  if (requests.length < fewest || threads === 1) {
    const { make, close } = localMaker(setting, texts);
    try {
      for (const batch of batches) yield await Promise.all(batch.map(make));
    } finally {
      close();
    }
    return;
  }
  const setup: ImportWorkerSetup = { ...setting, texts };
  const pool = await workerPool({
    module: paths.importWorker,
    name: "makeInWorker",
    setup,
    minThreads: threads,
    maxThreads: threads,
    concurrentTasksPerWorker: 2,
    resourceLimits: { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32 },
  });
  try {
    yield* inOrder(batches, threads * 3, (batch): Promise<readonly MadeFile[]> => pool.run(batch));
  } finally {
    await pool.destroy();
  }
}

function localMaker(setting: MakerSetting, texts: string) {
  const make = fileMaker(setting);
  const { read, close } = spoolReader(texts);
  return { make: (request: FileRequest): Promise<MadeFile> => make(request, read(request.row)), close };
}
