// Preloaded by a process whose modules a test wants to know: writes each that is loaded, and on which thread.
import { appendFileSync } from "node:fs";
import { registerHooks } from "node:module";
import { isMainThread, threadId } from "node:worker_threads";

const thread = isMainThread ? "main" : `worker${threadId}`;

registerHooks({
  load(url, context, nextLoad) {
    appendFileSync(process.env.DATELINE_MODULE_LOG ?? "", `${thread} ${url}\n`);
    return nextLoad(url, context);
  },
});
