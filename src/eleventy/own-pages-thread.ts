/** The thread that makes the pages of a publication's templates and config. */
import { type MessagePort, parentPort, receiveMessageOnPort, workerData } from "node:worker_threads";
import { customisationProblem } from "../customisation/error.ts";
import type { Problem } from "../model/problem.ts";
import type { OwnPage } from "../pages/own-page.ts";
import { madeOwnPages, type OwnPagesTask } from "./own-pages-run.ts";

/** What the thread is started with. */
export interface OwnPagesThreadData {
  readonly task: OwnPagesTask;
  /** Takes urls and gives their texts. */
  readonly texts: MessagePort;
  /** Becomes 1 when a text has been sent. */
  readonly signal: SharedArrayBuffer;
}

/** What the thread tells. */
export type OwnPagesMessage =
  | { readonly kind: "begin"; readonly file: string }
  | { readonly kind: "made"; readonly pages: readonly OwnPage[] }
  /** The publication's code failed. */
  | { readonly kind: "refused"; readonly problem: Problem }
  | { readonly kind: "failed"; readonly error: unknown };

const { task, texts, signal }: OwnPagesThreadData = workerData;

const sent = new Int32Array(signal);

/** Waits for the answer: templates read a text as they read any other value. */
function textOf(url: string): string {
  texts.postMessage(url);
  Atomics.wait(sent, 0, 0);
  Atomics.store(sent, 0, 0);
  const answer: { readonly message: string } | undefined = receiveMessageOnPort(texts);
  return answer?.message ?? "";
}

function tell(message: OwnPagesMessage): void {
  parentPort?.postMessage(message);
}

try {
  const begin = (file: string): void => tell({ kind: "begin", file });
  tell({ kind: "made", pages: await madeOwnPages(task, { textOf, begin }) });
} catch (error) {
  const problem = customisationProblem(error);
  tell(problem ? { kind: "refused", problem } : { kind: "failed", error });
}
