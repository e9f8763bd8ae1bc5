/** What the threads of an import run: they read pieces of its inputs, and make files of articles and pages. */

import { threadId } from "node:worker_threads";
import { lazy } from "../../lib/cache.ts";
import { threadSetup, withWholeErrors } from "../../lib/worker-pool.ts";
import { fileMaker, type MadeFile, type MakerSetting } from "../files/file-maker.ts";
import { itemText } from "../files/item-text.ts";
import { importFormats } from "../formats.ts";
import type { ImportContext, Piece } from "../import-format.ts";
import { sharedValues } from "../inputs/shared-value.ts";
import { openSpool, type SpooledItem, type SpoolRange, spoolReader } from "../inputs/spool.ts";
import type { FileRequest } from "../plan/file-request.ts";
import { type HeldPiece, heldPieces } from "./held-pieces.ts";

/** What each thread of an import is given. */
export interface ImportWorkerSetup {
  /** The folder of the spools. */
  readonly folder: string;
  readonly context: ImportContext;
}

/** Pieces that a thread is to read. */
export interface ReadTask {
  /** The name of their format. */
  readonly format: string;
  /** The file that shares what the reader has to know. */
  readonly common: string;
  readonly pieces: readonly Piece[];
}

/** Files that a thread is to make. */
export interface MakeTask {
  /** The file that shares the setting of the maker. */
  readonly setting: string;
  readonly requests: readonly FileRequest[];
}

export const readInWorker = withWholeErrors(
  async ({ format, common, pieces }: ReadTask): Promise<readonly HeldPiece[]> => {
    const { context, spool } = thread();
    const division = await importFormats.find(({ name }) => name === format)?.division?.();
    if (!division) throw new Error(`Threads read no pieces of ${format}.`);
    return await heldPieces(pieces, { division, common: commonOf(common), context, spool });
  },
);

/** Items whose HTML is to become Markdown. */
export interface ConvertTask {
  /** Where they lie; undefined for those that have none. */
  readonly rows: readonly (SpoolRange | undefined)[];
}

export const convertInWorker = withWholeErrors(
  async ({ rows }: ConvertTask): Promise<readonly (SpoolRange | undefined)[]> => {
    const { spool, items } = thread();
    const texts = rows.map(
      (row) => row && spool.writeRow(itemText(row, items.read<SpooledItem>(row), items.read)),
    );
    spool.flush();
    return texts;
  },
);

export const makeInWorker = withWholeErrors(
  async ({ setting, requests }: MakeTask): Promise<readonly MadeFile[]> => {
    const make = makerOf(setting);
    const files: MadeFile[] = [];
    for (const request of requests) files.push(await make(request));
    return files;
  },
);

const thread = lazy(() => {
  const setup = threadSetup<ImportWorkerSetup>();
  if (!setup) throw new Error("This module runs on threads of an import.");
  const { folder, context } = setup;
  return { context, spool: openSpool(folder, threadId), items: spoolReader(folder) };
});

const commonOf = sharedValues((common: unknown) => common);

const makerOf = sharedValues((setting: MakerSetting) => fileMaker(setting, thread().items.read));
