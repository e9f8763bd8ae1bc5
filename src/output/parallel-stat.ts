import type { OutputRow, OutputRows } from "../cache/outputs.ts";
import { statIn } from "../lib/file-stat.ts";

/** The stat of an output: its size in bytes, its mtime in milliseconds since 1970. */
export type OutputStat = Pick<OutputRow, "size" | "modified">;

/**
 * Stats many files in parallel. The list is split into chunks in shared memory; each idle thread claims the next free
 * chunk.
 */
export interface OutputScan {
  /** Absolute. */
  readonly folder: string;
  /** Relative to the folder, joined by zeros: one string is sent to a thread faster than many. */
  readonly paths: string;
  /** The size and the mtime of each file, in turn; a size of -1 if there is none. */
  readonly stats: Float64Array<SharedArrayBuffer>;
  /** The status of each chunk. */
  readonly chunks: Int32Array<SharedArrayBuffer>;
}

/** In files: many enough that claiming a chunk costs little, few enough that no thread waits long for the last one. */
const chunkLength = 64;

/** Returns a scan whose chunks are all free. */
export function outputScan(folder: string, paths: readonly string[]): OutputScan {
  return {
    folder,
    paths: paths.join("\0"),
    stats: new Float64Array(new SharedArrayBuffer(paths.length * 16)),
    chunks: new Int32Array(new SharedArrayBuffer(Math.ceil(paths.length / chunkLength) * 4)),
  };
}

/** Stats the chunks that no other thread has claimed. */
export function statFreeChunks(scan: OutputScan): void {
  takeFree(scan, pathsOf(scan));
}

/**
 * Finishes a scan, and returns the files that differ from their rows, with their stats; undefined for missing files. The
 * rows are those of the scan's paths, in their order.
 */
export function modifiedOutputs(
  scan: OutputScan,
  { paths, sizes, modified }: Pick<OutputRows, "paths" | "sizes" | "modified">,
): ReadonlyMap<string, OutputStat | undefined> {
  finishScan(scan, paths);
  const changed = new Map<string, OutputStat | undefined>();
  for (const [index, path] of paths.entries()) {
    const size = scan.stats[2 * index] ?? -1;
    const time = scan.stats[2 * index + 1] ?? 0;
    if (path !== "" && (size !== sizes[index] || time !== modified[index]))
      changed.set(path, size < 0 ? undefined : { size, modified: time });
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

/** In milliseconds; a chunk takes about one. A thread that takes longer may have died, so its chunk is done again. */
const patience = 200;

function finishScan(scan: OutputScan, paths: readonly string[]): void {
  takeFree(scan, paths);
  for (let chunk = 0; chunk < scan.chunks.length; chunk += 1)
    if (Atomics.wait(scan.chunks, chunk, status.taken, patience) === "timed-out")
      statChunk(chunk, scan, paths);
}
