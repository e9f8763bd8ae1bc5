import { Worker } from "node:worker_threads";
import type { FileScan } from "./parallel-stat.ts";
import { paths } from "./runtime.ts";

/** A thread that helps to stat files until it is disposed of. */
interface StatHelper extends Disposable {
  /** Lets the thread help with a scan, before those that it was given earlier. */
  readonly help: (scan: FileScan) => void;
}

/** In files. With fewer, starting a thread takes longer than it saves. */
const minFiles = 5000;

/** Starts a thread if it pays for about so many files. */
export function statHelper(files: number): StatHelper {
  if (files < minFiles) return noHelper;
  const thread = new Worker(paths.statThread);
  // What it does not do is done without it.
  thread.on("error", () => {});
  thread.unref();
  return {
    help: (scan) => thread.postMessage(scan),
    [Symbol.dispose]: () => void thread.terminate(),
  };
}

const noHelper: StatHelper = { help: () => {}, [Symbol.dispose]: () => {} };
