import { threadId } from "node:worker_threads";
import { openStaging, type Staging } from "./files/staging.ts";
import type { ImportContext } from "./import-format.ts";
import type { ImportSettings } from "./import-settings.ts";
import { openSpool, type Spool, spoolFolder } from "./inputs/spool.ts";
import { type ImportWorkers, importWorkers } from "./workers/import-workers.ts";

/** What an import works with. */
export interface Workplace {
  readonly context: ImportContext;
  /** The folder of the spools. */
  readonly folder: string;
  /** The spool of the main thread. */
  readonly spool: Spool;
  readonly staging: Staging;
  readonly workers: ImportWorkers;
  /** Ends the threads, and removes the spools and what was not published. */
  readonly end: () => Promise<void>;
}

interface WorkplaceOptions {
  /** How many threads share the work; as many as suit the machine if nothing is said. */
  readonly threads?: number | undefined;
  /** The number of the process, for names of temporary files. */
  readonly process: number;
}

/** Opens the workplace of an import. */
export function openWorkplace(settings: ImportSettings, { threads, process }: WorkplaceOptions): Workplace {
  const { folder, remove } = spoolFolder();
  const spool = openSpool(folder, threadId);
  const staging = openStaging(settings.folder, process);
  const context = importContext(settings);
  const workers = importWorkers({ folder, context }, threads);
  return {
    context,
    folder,
    spool,
    staging,
    workers,
    end: async () => {
      await workers.end();
      spool.close();
      remove();
      staging.end();
    },
  };
}

function importContext({ records, now, options }: ImportSettings): ImportContext {
  const { publication, importTable } = records;
  const { timeZone, language } = publication;
  const providers = Object.entries(importTable.table.providers ?? {});
  return {
    now,
    timeZone,
    language,
    date: options.date,
    providers: new Map(providers.map(([name, said]) => [name.toLowerCase(), said])),
  };
}
