/** What a thread runs that helps to stat files. */
import { parentPort, receiveMessageOnPort } from "node:worker_threads";
import { type FileScan, freeChunks } from "./parallel-stat.ts";

const scans: Iterator<void>[] = [];

function add(scan: FileScan): void {
  scans.push(freeChunks(scan)[Symbol.iterator]());
}

parentPort?.on("message", (scan: FileScan) => {
  add(scan);
  while (scans.length > 0) {
    // As long as it works, the thread hears of no message by itself.
    const message = parentPort && receiveMessageOnPort(parentPort);
    if (message) add(message.message);
    if (scans.at(-1)?.next().done) scans.pop();
  }
});
