import { MessageChannel, Worker } from "node:worker_threads";
import { CustomisationError } from "../customisation/error.ts";
import type { CustomisationFiles } from "../customisation/files.ts";
import { paths } from "../lib/runtime.ts";
import { errorCode } from "../lib/system-error.ts";
import type { OwnPage } from "../pages/own-page.ts";
import type { SentSite } from "../pages/site-data.ts";
import type { OwnPagesMessage, OwnPagesThreadData } from "./own-pages-thread.ts";

/** How much the templates of a publication may take before they are given up. */
interface OwnPagesLimits {
  readonly milliseconds: number;
  /** The pages of one template. */
  readonly pages: number;
  /** Of the heap of their thread. */
  readonly megabytes: number;
}

/** Returns limits that only a template reaches that never ends. */
export function usualLimits(articles: number): OwnPagesLimits {
  return { milliseconds: 60_000 + 10 * articles, pages: 10_000 + 2 * articles, megabytes: 2048 };
}

/**
 * Makes the pages of a publication's templates and config on a thread of its own: a template that never ends can be given up
 * there, and what it loads is gone afterwards.
 * @throws CustomisationError if one of them fails
 */
export async function makeOwnPages(
  files: CustomisationFiles,
  site: SentSite,
  limits: OwnPagesLimits,
): Promise<readonly OwnPage[]> {
  const { port1: asked, port2: texts } = new MessageChannel();
  const sent = new Int32Array(new SharedArrayBuffer(4));
  const task = { files, site: site.json, mostPages: limits.pages };
  const data: OwnPagesThreadData = { task, texts, signal: sent.buffer };
  const worker = new Worker(paths.ownPagesThread, {
    workerData: data,
    transferList: [texts],
    resourceLimits: { maxOldGenerationSizeMb: limits.megabytes },
  });
  try {
    return await new Promise<readonly OwnPage[]>((resolve, reject) => {
      // Until a file begins, the thread only loads modules.
      let at = files.config?.path ?? files.templates?.paths[0] ?? "";
      const giveUp = (message: string): void =>
        reject(new CustomisationError(message, { file: at, line: 0, column: 0 }));
      const timer = setTimeout(() => giveUp(endless(limits)), limits.milliseconds);
      asked.on("message", (url: string) => {
        try {
          asked.postMessage(site.textOf(url));
        } catch (error) {
          reject(error);
        }
        Atomics.store(sent, 0, 1);
        Atomics.notify(sent, 0);
      });
      worker.on("message", (message: OwnPagesMessage) => {
        if (message.kind === "begin") at = message.file;
        else if (message.kind === "made") resolve(message.pages);
        else if (message.kind === "refused")
          reject(new CustomisationError(message.problem.message, message.problem));
        else reject(message.error);
      });
      worker.on("error", (error) => {
        if (errorCode(error) === "ERR_WORKER_OUT_OF_MEMORY") giveUp(tooLarge(limits));
        else reject(error);
      });
      worker.on("exit", () => {
        clearTimeout(timer);
        giveUp("It ended before its pages were made. Remove process.exit() from it.");
      });
    });
  } finally {
    asked.close();
    await worker.terminate();
  }
}

function endless({ milliseconds }: OwnPagesLimits): string {
  return `It did not end within ${Math.round(milliseconds / 1000)} seconds. Look for a loop or a pagination without an end.`;
}

function tooLarge({ megabytes }: OwnPagesLimits): string {
  return `It takes more than ${megabytes} MB of memory. Look for a loop or a pagination without an end.`;
}
