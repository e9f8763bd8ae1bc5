import { type Dirent, readdirSync, statSync } from "node:fs";
import { join, posix } from "node:path";
import type { BuildState, OutputRow } from "../cache/cache.ts";
import { entryAt, pathsBelow } from "../lib/files.ts";
import { stagingName } from "./folder.ts";
import { innerListName, listStamp, type OutputPlace, readList } from "./list.ts";
import { type OutputLook, outputLook } from "./parallel-stat.ts";

/** What former builds left in the output folder. */
export interface FormerOutput {
  readonly rows: ReadonlyMap<string, OutputRow>;
  /** Every file that a build may have left in the output folder. */
  readonly files: Pick<ReadonlySet<string>, "has" | "keys" | "size">;
  /** Whether the state knows them all. */
  readonly isWhole: boolean;
  /** Whether nothing is known of any build: neither a state nor a list is there. */
  readonly isForgotten: boolean;
  /** At the files of the rows. */
  readonly look: OutputLook;
  /** When something last came into the output folder itself or left it, before anybody looked; in milliseconds since 1970. */
  readonly folderModified: number | undefined;
}

/** What former builds left. Their list is read only if another build, or one that was killed, wrote it. */
export function formerOutput(state: BuildState, place: OutputPlace): FormerOutput {
  const { path } = place;
  const folderModified = modifiedAt(path);
  const rows = state.outputs();
  const isWhole = state.fact("manifest") === listStamp(place);
  const list = isWhole ? undefined : readList(place);
  const files = isWhole ? rows : new Set([...rows.keys(), ...(list?.files ?? [])]);
  const isForgotten = !isWhole && !list && rows.size === 0;
  const look = outputLook(path, [...rows.keys()]);
  return { rows, files, isWhole, isForgotten, look, folderModified };
}

/** Whether no other build was at work in the folder since it was looked at. */
export function isUndisturbed({ folderModified, look }: FormerOutput): boolean {
  return modifiedAt(look.folder) === folderModified;
}

/** A build at work in a folder leaves this trace there, when it begins and when it ends. */
function modifiedAt(output: string): number | undefined {
  return entryAt(output, statSync)?.mtimeMs;
}

/**
 * Files of the output folder that no build made, relative to it: all of them, or those that lie in certain folders
 * right beside files of ours.
 */
export function otherFiles(
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
