import type { OutputRow } from "../cache/cache.ts";
import { statIn } from "../lib/files.ts";

/** What tells whether a file is as it was written; the time in milliseconds since 1970. */
export type OutputStat = Pick<OutputRow, "size" | "modified">;

/**
 * A look at files without opening them, in shares, so that any thread that has nothing else to do takes of it what no
 * other took. Threads have it in common.
 */
export interface OutputScan {
  /** Absolute. */
  readonly folder: string;
  /** Relative to the folder, zeros between them: one text is handed to a thread in less time than many. */
  readonly paths: string;
  /** Of each file its size, then when it was modified; a size of -1 where there is none. */
  readonly stats: Float64Array<SharedArrayBuffer>;
  /** How each share stands. */
  readonly chunks: Int32Array<SharedArrayBuffer>;
}

/** In files. What is lost to taking one is little then, and so is the time that one takes. */
const chunkLength = 64;

/** A look that nobody has begun. */
export function outputScan(folder: string, paths: readonly string[]): OutputScan {
  return {
    folder,
    paths: paths.join("\0"),
    stats: new Float64Array(new SharedArrayBuffer(paths.length * 16)),
    chunks: new Int32Array(new SharedArrayBuffer(Math.ceil(paths.length / chunkLength) * 4)),
  };
}

/** Takes what is still free, share by share. */
export function statFreeChunks(scan: OutputScan): void {
  takeFree(scan, pathsOf(scan));
}

/**
 * Looks at what is left, and gives the files that are not as they were written, with what they are now; undefined
 * where there is none. The rows are those of the paths, in their order.
 */
export function modifiedOutputs(
  scan: OutputScan,
  rows: Iterable<OutputRow>,
): ReadonlyMap<string, OutputStat | undefined> {
  finishScan(scan);
  const changed = new Map<string, OutputStat | undefined>();
  let at = 0;
  for (const row of rows) {
    const size = scan.stats[at] ?? -1;
    const modified = scan.stats[at + 1] ?? 0;
    at += 2;
    if (size !== row.size || modified !== row.modified)
      changed.set(row.path, size < 0 ? undefined : { size, modified });
  }
  return changed;
}

const status = { free: 0, taken: 1, done: 2 } as const;

function takeFree(scan: OutputScan, paths: readonly string[]): void {
  for (let chunk = 0; chunk < scan.chunks.length; chunk += 1)
    if (Atomics.compareExchange(scan.chunks, chunk, status.free, status.taken) === status.free)
      statChunk(chunk, scan, paths);
}

function statChunk(chunk: number, { folder, stats, chunks }: OutputScan, paths: readonly string[]): void {
  const from = chunk * chunkLength;
  for (const [offset, path] of paths.slice(from, from + chunkLength).entries()) {
    const stat = statIn(folder, path);
    stats[2 * (from + offset)] = stat?.size ?? -1;
    stats[2 * (from + offset) + 1] = stat?.modified ?? 0;
  }
  Atomics.store(chunks, chunk, status.done);
  Atomics.notify(chunks, chunk);
}

function pathsOf({ paths }: OutputScan): readonly string[] {
  return paths === "" ? [] : paths.split("\0");
}

/** In milliseconds; a share takes one. Who needs so long for it may have come to an end, and another does it as well. */
const patience = 200;

function finishScan(scan: OutputScan): void {
  const paths = pathsOf(scan);
  takeFree(scan, paths);
  for (let chunk = 0; chunk < scan.chunks.length; chunk += 1)
    if (Atomics.wait(scan.chunks, chunk, status.taken, patience) === "timed-out")
      statChunk(chunk, scan, paths);
}
