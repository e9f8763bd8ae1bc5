import type { OutputRow } from "../cache/cache.ts";
import { stampIn } from "../lib/files.ts";

/** What tells whether a file is as it was written; the time in milliseconds since 1970. */
export type OutputStamp = Pick<OutputRow, "size" | "modified">;

/**
 * A look at files without opening them, in shares, so that any thread that has nothing else to do takes of it what no
 * other took. Threads have it in common.
 */
export interface OutputLook {
  /** Absolute. */
  readonly folder: string;
  /** Relative to the folder, zeros between them: one text is handed to a thread in less time than many. */
  readonly paths: string;
  /** Of each file its size, then when it was modified; a size of -1 where there is none. */
  readonly stamps: Float64Array<SharedArrayBuffer>;
  /** How each share stands. */
  readonly shares: Int32Array<SharedArrayBuffer>;
}

/** In files. What is lost to taking one is little then, and so is the time that one takes. */
const shareSize = 64;

/** A look that nobody has begun. */
export function outputLook(folder: string, paths: readonly string[]): OutputLook {
  return {
    folder,
    paths: paths.join("\0"),
    stamps: new Float64Array(new SharedArrayBuffer(paths.length * 16)),
    shares: new Int32Array(new SharedArrayBuffer(Math.ceil(paths.length / shareSize) * 4)),
  };
}

/** Takes what is still free, share by share. */
export function takeShares(look: OutputLook): void {
  takeFree(look, pathsOf(look));
}

/**
 * Looks at what is left, and gives the files that are not as they were written, with what they are now; undefined
 * where there is none. The rows are those of the paths, in their order.
 */
export function changedOutputs(
  look: OutputLook,
  rows: Iterable<OutputRow>,
): ReadonlyMap<string, OutputStamp | undefined> {
  finishShares(look);
  const changed = new Map<string, OutputStamp | undefined>();
  let at = 0;
  for (const row of rows) {
    const size = look.stamps[at] ?? -1;
    const modified = look.stamps[at + 1] ?? 0;
    at += 2;
    if (size !== row.size || modified !== row.modified)
      changed.set(row.path, size < 0 ? undefined : { size, modified });
  }
  return changed;
}

const standing = { free: 0, taken: 1, done: 2 } as const;

function takeFree(look: OutputLook, paths: readonly string[]): void {
  for (let share = 0; share < look.shares.length; share += 1)
    if (Atomics.compareExchange(look.shares, share, standing.free, standing.taken) === standing.free)
      lookAt(share, look, paths);
}

function lookAt(share: number, { folder, stamps, shares }: OutputLook, paths: readonly string[]): void {
  const from = share * shareSize;
  for (const [offset, path] of paths.slice(from, from + shareSize).entries()) {
    const stamp = stampIn(folder, path);
    stamps[2 * (from + offset)] = stamp?.size ?? -1;
    stamps[2 * (from + offset) + 1] = stamp?.modified ?? 0;
  }
  Atomics.store(shares, share, standing.done);
  Atomics.notify(shares, share);
}

function pathsOf({ paths }: OutputLook): readonly string[] {
  return paths === "" ? [] : paths.split("\0");
}

/** In milliseconds; a share takes one. Who needs so long for it may have come to an end, and another does it as well. */
const patience = 200;

function finishShares(look: OutputLook): void {
  const paths = pathsOf(look);
  takeFree(look, paths);
  for (let share = 0; share < look.shares.length; share += 1)
    if (Atomics.wait(look.shares, share, standing.taken, patience) === "timed-out")
      lookAt(share, look, paths);
}
