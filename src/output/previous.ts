import { type Dirent, readdirSync, statSync } from "node:fs";
import { join, posix } from "node:path";
import type { BuildCache, OutputRow } from "../cache/cache.ts";
import { entryAt, pathsBelow } from "../lib/files.ts";
import { stagingName } from "./folder.ts";
import { innerListName, listStats, type OutputPlace, readList } from "./list.ts";
import { type OutputScan, outputScan } from "./parallel-stat.ts";

/** What former builds left in the output folder. */
export interface PreviousOutput {
  readonly rows: ReadonlyMap<string, OutputRow>;
  /** Every file that a build may have left in the output folder. */
  readonly files: Pick<ReadonlySet<string>, "has" | "keys" | "size">;
  /** Whether the state knows them all. */
  readonly isManifestComplete: boolean;
  /** Whether nothing is known of any build: neither a state nor a list is there. */
  readonly isForgotten: boolean;
  /** At the files of the rows. */
  readonly scan: OutputScan;
  /** When something last came into the output folder itself or left it, before anybody looked; in milliseconds since 1970. */
  readonly folderModified: number | undefined;
}

/** What former builds left. Their list is read only if another build, or one that was killed, wrote it. */
export function previousOutput(cache: BuildCache, place: OutputPlace): PreviousOutput {
  const { path } = place;
  const folderModified = modifiedAt(path);
  const rows = cache.outputs();
  const isManifestComplete = cache.meta("manifest") === listStats(place);
  const list = isManifestComplete ? undefined : readList(place);
  const files = isManifestComplete ? rows : new Set([...rows.keys(), ...(list?.files ?? [])]);
  const isForgotten = !isManifestComplete && !list && rows.size === 0;
  const scan = outputScan(path, [...rows.keys()]);
  return { rows, files, isManifestComplete, isForgotten, scan, folderModified };
}

/** Whether no other build was at work in the folder since it was looked at. */
export function isUnchangedSince({ folderModified, scan }: PreviousOutput): boolean {
  return modifiedAt(scan.folder) === folderModified;
}

/** A build at work in a folder leaves this trace there, when it begins and when it ends. */
function modifiedAt(output: string): number | undefined {
  return entryAt(output, statSync)?.mtimeMs;
}

/**
 * Files of the output folder that no build made, relative to it: all of them, or those that lie in certain folders
 * right beside files of ours.
 */
export function untrackedFiles(
  output: string,
  isOurs: (file: string) => boolean,
  folders: Iterable<string> | "all",
): readonly string[] {
  const paths =
    folders === "all"
      ? pathsBelow(output, isNoFolder)
      : [...new Set(folders)].flatMap((folder) => pathsIn(output, folder));
  return paths
    .filter((file) => file !== innerListName && !file.startsWith(`${stagingName}/`) && !isOurs(file))
    .toSorted();
}

function isNoFolder(entry: Dirent): boolean {
  return !entry.isDirectory();
}

function pathsIn(output: string, folder: string): readonly string[] {
  return readdirSync(join(output, folder), { withFileTypes: true })
    .filter(isNoFolder)
    .map(({ name }) => posix.join(folder, name));
}
