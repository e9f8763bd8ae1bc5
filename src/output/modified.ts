import type { OutputRow, OutputRows } from "../cache/outputs.ts";
import { type FileScan, finishScan, statAt } from "../lib/parallel-stat.ts";

/** The stat of an output: its size in bytes, its mtime in milliseconds since 1970. */
export type OutputStat = Pick<OutputRow, "size" | "modified">;

/**
 * Finishes a scan, and returns the files that differ from their rows, with their stats; undefined for missing files. The
 * rows are those of the scan's paths, in their order.
 */
export function modifiedOutputs(
  scan: FileScan,
  { paths, sizes, modified }: Pick<OutputRows, "paths" | "sizes" | "modified">,
): ReadonlyMap<string, OutputStat | undefined> {
  finishScan(scan, paths);
  const changed = new Map<string, OutputStat | undefined>();
  for (const [index, path] of paths.entries()) {
    const isSame = scan.stats[3 * index] === sizes[index] && scan.stats[3 * index + 1] === modified[index];
    if (isSame || path === "") continue;
    const stat = statAt(scan, index);
    changed.set(path, stat && { size: stat.size, modified: stat.modified });
  }
  return changed;
}
