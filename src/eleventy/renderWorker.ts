/** What a worker thread runs. */
export { renderBatch } from "./renderBatch.ts";
