import { batchesOf, inOrder } from "../../lib/tasks.ts";
import { fileMaker, type MadeFile, type MakerSetting } from "../files/file-maker.ts";
import type { FileRequest } from "../files/file-request.ts";
import { spoolReader } from "../inputs/spool.ts";
import type { ImportWorkers } from "./import-workers.ts";
import type { MakeTask } from "./worker.ts";

/** Files that are made at once: enough that messages cost little, few enough that no thread waits long for the last ones. */
const batchSize = 50;

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
  const make = fileMaker({ ...setting, staging: undefined, media: [] });
  const { read, close } = spoolReader(folder);
  try {
    for (const request of linked) anchors.set(request.url, (await make(request, read(request.row))).parts);
  } finally {
    close();
  }
  return anchors;
}

/** Makes the files of an import, many of them on threads, and yields what became of them, in the order of the requests. */
export async function* madeFiles(
  requests: readonly FileRequest[],
  setting: MakerSetting,
  { workers, folder }: Making,
): AsyncIterable<readonly MadeFile[]> {
  workers.startFor(requests.length);
  const batches = batchesOf(requests, batchSize);
  const width = workers.width();
  if (width === 0) {
    const make = fileMaker(setting);
    const { read, close } = spoolReader(folder);
    try {
      for (const batch of batches)
        yield await Promise.all(batch.map((request) => make(request, read(request.row))));
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
