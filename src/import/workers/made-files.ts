import { batchesOf, inOrder } from "../../lib/tasks.ts";
import { fileMaker, type MadeFile, type MakerSetting } from "../files/file-maker.ts";
import { type SpoolRange, spoolReader } from "../inputs/spool.ts";
import type { FilePlan, FileRequest } from "../plan/file-request.ts";
import type { ImportWorkers } from "./import-workers.ts";
import type { MakeTask } from "./worker.ts";

/** Files that are made at once: enough that messages cost little, few enough that no thread waits long for the last ones. */
const batchSize = 100;

interface Making {
  readonly workers: ImportWorkers;
  /** The folder of the spools. */
  readonly folder: string;
}

/** Returns the anchors of parts of pages that are to be made, by the urls of these and the old names of the parts. */
export async function linkedAnchors(
  requests: readonly FileRequest[],
  setting: MakerSetting,
  folder: string,
): Promise<MakerSetting["known"]["parts"]> {
  const anchors: MakerSetting["known"]["parts"] = new Map();
  const linked = requests.filter(({ parts }) => parts !== undefined);
  if (linked.length === 0) return anchors;
  const { read, close } = spoolReader(folder);
  const make = fileMaker({ ...setting, staging: undefined, media: [] }, read);
  try {
    for (const request of linked) anchors.set(read<FilePlan>(request.plan).url, (await make(request)).parts);
  } finally {
    close();
  }
  return anchors;
}

/**
 * Makes the files of an import, many of them on threads, and yields what became of them, in the order of the requests.
 * @param texts where the texts of the first of them lie, as far as these are made already
 */
export async function* madeFiles(
  all: readonly FileRequest[],
  texts: readonly (SpoolRange | undefined)[],
  setting: MakerSetting,
  { workers, folder }: Making,
): AsyncIterable<readonly MadeFile[]> {
  workers.startFor(all.length);
  // What else is held of them is not for threads.
  const requests = all
    .values()
    .map(({ plan, aliases, parts }, index): FileRequest => ({ plan, aliases, parts, text: texts[index] }));
  const batches = batchesOf(requests, batchSize);
  const width = workers.width();
  if (width === 0) {
    const { read, close } = spoolReader(folder);
    const make = fileMaker(setting, read);
    try {
      for (const batch of batches) yield await Promise.all(batch.map(make));
    } finally {
      close();
    }
    return;
  }
  const file = workers.share("setting", setting);
  yield* inOrder(batches, width, async (batch): Promise<readonly MadeFile[]> => {
    const task: MakeTask = { setting: file, requests: batch };
    return await workers.run(task, { name: "makeInWorker" });
  });
}
