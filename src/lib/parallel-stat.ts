import { lstatSync, statSync } from "node:fs";
import { type FileStat, statIn } from "./file-stat.ts";

/**
 * Stats many files in parallel. The list is split into chunks in shared memory; each idle thread claims the next free
 * chunk.
 */
export interface FileScan {
  readonly folder: string;
  /** Relative to the folder, joined by zeros: one string is sent to a thread faster than many. */
  readonly paths: string;
  /** What to do with links. */
  readonly links: "follow" | "stat";
  /** The size, the mtime and the ctime of each file, in turn; a size of -1 if there is none. */
  readonly stats: Float64Array<SharedArrayBuffer>;
  /** The status of each chunk. */
  readonly chunks: Int32Array<SharedArrayBuffer>;
}

/** In files: many enough that claiming a chunk costs little, few enough that no thread waits long for the last one. */
const chunkLength = 64;

/** Returns a scan whose chunks are all free. */
export function fileScan(folder: string, paths: readonly string[], links: FileScan["links"]): FileScan {
  return {
    folder,
    paths: paths.join("\0"),
    links,
    ...emptyScan(paths.length),
    chunks: new Int32Array(new SharedArrayBuffer(Math.ceil(paths.length / chunkLength) * 4)),
  };
}

/** Returns a place for the stats of so many files. */
export function emptyScan(files: number): Pick<FileScan, "stats"> {
  return { stats: new Float64Array(new SharedArrayBuffer(files * 24)) };
}

/** Stats the chunks that no other thread has claimed, and yields after each. */
export function* freeChunks(scan: FileScan, paths = pathsOf(scan)): Iterable<void> {
  for (let chunk = 0; chunk < scan.chunks.length; chunk += 1)
    if (Atomics.compareExchange(scan.chunks, chunk, status.free, status.taken) === status.free) {
      statChunk(chunk, scan, paths);
      yield;
    }
}

/** In milliseconds; a chunk takes about one. A thread that takes longer may have died, so its chunk is done again. */
const patience = 200;

/** Stats what no other thread has, and waits for the others. `paths` are those of the scan. */
export function finishScan(scan: FileScan, paths: readonly string[]): void {
  for (const _ of freeChunks(scan, paths));
  for (let chunk = 0; chunk < scan.chunks.length; chunk += 1)
    if (Atomics.wait(scan.chunks, chunk, status.taken, patience) === "timed-out")
      statChunk(chunk, scan, paths);
}

/** Returns the stat of a file by its index in a finished scan; undefined if there is none. */
export function statAt({ stats }: Pick<FileScan, "stats">, index: number): FileStat | undefined {
  const at = 3 * index;
  const size = stats[at] ?? -1;
  return size < 0 ? undefined : { size, modified: stats[at + 1] ?? 0, changed: stats[at + 2] ?? 0 };
}

/** Puts the stat of a file at its index; undefined if there is none. */
export function putStat({ stats }: Pick<FileScan, "stats">, index: number, stat: FileStat | undefined): void {
  stats[3 * index] = stat?.size ?? -1;
  stats[3 * index + 1] = stat?.modified ?? 0;
  stats[3 * index + 2] = stat?.changed ?? 0;
}

const status = { free: 0, taken: 1, done: 2 } as const;

function statChunk(
  chunk: number,
  { folder, links, stats, chunks }: FileScan,
  paths: readonly string[],
): void {
  const call = links === "follow" ? statSync : lstatSync;
  const end = Math.min((chunk + 1) * chunkLength, paths.length);
  for (let index = chunk * chunkLength; index < end; index += 1) {
    putStat({ stats }, index, statIn(folder, paths[index] ?? "", call));
  }
  Atomics.store(chunks, chunk, status.done);
  Atomics.notify(chunks, chunk);
}

function pathsOf({ paths, chunks }: FileScan): readonly string[] {
  return chunks.length === 0 ? [] : paths.split("\0");
}
