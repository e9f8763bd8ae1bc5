import { type Dirent, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import type { BuildCache } from "../cache/cache.ts";
import type { OutputRows } from "../cache/outputs.ts";
import { lazy } from "../lib/cache.ts";
import { entryAt } from "../lib/file-stat.ts";
import { pathsBelow } from "../lib/files.ts";
import { type FileScan, fileScan } from "../lib/parallel-stat.ts";
import { stagingName } from "./folder.ts";
import { innerListName, listStats, type OutputPlace, readList } from "./list.ts";
import { modifiedOutputs, type OutputStat } from "./modified.ts";

/** Paths of files, relative to the output folder. A set is one. */
interface FileNames {
  readonly has: (path: string) => boolean;
  readonly keys: () => Iterable<string>;
  readonly size: number;
}

/** The files that earlier builds left in the output folder. */
export interface PreviousOutput {
  readonly rows: OutputRows;
  /** Every file that a build may have left there, also one that was killed. */
  readonly files: FileNames;
  /** True if the cache knows all of them. */
  readonly isManifestComplete: boolean;
  /** True if there is neither a cache nor a list. */
  readonly isForgotten: boolean;
  /** The stats of the files of `rows`, in the same order. */
  readonly scan: FileScan;
  /** Finishes the scan. Returns the stats of files that differ from their rows, by path; undefined for missing files. */
  readonly modified: () => ReadonlyMap<string, OutputStat | undefined>;
  /** The mtime of the folder before its files were scanned, in milliseconds since 1970; undefined if it does not exist. */
  readonly folderModified: number | undefined;
}

/**
 * Returns the files that earlier builds wrote. Uses the cache's rows, unless the list of the folder is newer, which is so if
 * another or an interrupted build wrote it.
 */
export function previousOutput(cache: BuildCache, place: OutputPlace): PreviousOutput {
  const known = knownOutput(cache, place);
  const scan = fileScan(place.path, known.rows.paths, "stat");
  return { ...known, scan, modified: lazy(() => modifiedOutputs(scan, known.rows)) };
}

/** Returns the same, but scans no file: for a process that alone writes into the folder, and scans it at other times. */
export function unscannedOutput(cache: BuildCache, place: OutputPlace): PreviousOutput {
  return { ...knownOutput(cache, place), scan: fileScan(place.path, [], "stat"), modified: () => new Map() };
}

function knownOutput(cache: BuildCache, place: OutputPlace): Omit<PreviousOutput, "scan" | "modified"> {
  const { path } = place;
  const folderModified = modifiedAt(path);
  const rows = cache.outputs.all();
  const isManifestComplete = cache.meta.get("manifest") === listStats(place);
  const list = isManifestComplete ? undefined : readList(place);
  const files = isManifestComplete ? rows : new Set([...rows.keys(), ...(list?.files ?? [])]);
  const isForgotten = !isManifestComplete && !list && rows.size === 0;
  return { rows, files, isManifestComplete, isForgotten, folderModified };
}

/** Returns true if no other build has worked in the folder since it was scanned. */
export function isUnchangedSince({ folderModified, scan }: PreviousOutput): boolean {
  return modifiedAt(scan.folder) === folderModified;
}

/** Returns the mtime of a folder, which a build changes when it begins and when it ends. */
function modifiedAt(output: string): number | undefined {
  return entryAt(output, statSync)?.mtimeMs;
}

/** Returns the files that no build made, relative to the output folder: all, or those that lie directly in some folders. */
export function untrackedFiles(
  output: string,
  isOurs: (file: string) => boolean,
  folders: Iterable<string> | "all",
): readonly string[] {
  const isTheirs = (file: string): boolean =>
    file !== innerListName && !file.startsWith(`${stagingName}/`) && !isOurs(file);
  const paths =
    folders === "all"
      ? pathsBelow(output, isNoFolder).filter(isTheirs)
      : [...new Set(folders)].flatMap((folder) => pathsIn(output, folder, isTheirs));
  return paths.toSorted();
}

function isNoFolder(entry: Dirent): boolean {
  return !entry.isDirectory();
}

/** Returns the wanted files of a folder itself. No build tracks folders, so that to look for one takes longest. */
function pathsIn(output: string, folder: string, isWanted: (file: string) => boolean): readonly string[] {
  return readdirSync(join(output, folder), { withFileTypes: true })
    .filter(isNoFolder)
    .map(({ name }) => (folder === "." ? name : `${folder}/${name}`))
    .filter(isWanted);
}
