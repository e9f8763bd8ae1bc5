/** What the threads of an import run: they make files of articles and pages. */

import { lazy } from "../../lib/cache.ts";
import { threadSetup, withWholeErrors } from "../../lib/worker-pool.ts";
import { spoolReader } from "../inputs/spool.ts";
import { fileMaker, type MadeFile, type MakerSetting } from "./file-maker.ts";
import type { FileRequest } from "./file-request.ts";

/** What each thread of an import is given. */
export interface ImportWorkerSetup extends MakerSetting {
  /** The file of the spool. */
  readonly texts: string;
}

export const makeInWorker = withWholeErrors(
  async (requests: readonly FileRequest[]): Promise<readonly MadeFile[]> => {
    const { make, read } = maker();
    const files: MadeFile[] = [];
    for (const request of requests) files.push(await make(request, read(request.row)));
    return files;
  },
);

const maker = lazy(() => {
  const setup = threadSetup<ImportWorkerSetup>();
  if (!setup) throw new Error("This module runs on threads of an import.");
  return { make: fileMaker(setup), read: spoolReader(setup.texts).read };
});
