import { type Dirent, existsSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { OutputError } from "../cache/output-error.ts";
import { entryAt } from "../lib/file-stat.ts";
import { foldersAbove, makeFolder, pathsBelow } from "../lib/files.ts";
import { errorCode } from "../lib/system-error.ts";
import type { OutputFolder } from "./folder.ts";
import { writeList } from "./list.ts";
import { allRanks, type Rank } from "./order.ts";
import type { PreviousOutput } from "./previous.ts";
import { newFilesOf } from "./stage.ts";

interface PublishJob {
  readonly output: OutputFolder;
  /** Files to put into place, relative to the output folder. */
  readonly fresh: readonly string[];
  /** The paths of those of them that replace others, relative to the staging folder. */
  readonly replacing: ReadonlyMap<string, string>;
  readonly rankOf: (file: string) => Rank;
  /** Files of earlier builds to remove, relative to the output folder. */
  readonly obsolete: readonly string[];
  readonly previous: Pick<PreviousOutput, "files" | "isManifestComplete" | "isForgotten">;
}

/**
 * Moves the fresh files into place, and removes the obsolete ones. Each file changes whole or not at all. Files that no
 * build made are left alone.
 * @throws OutputError if a file that no build made is in the way, before anything is changed
 */
export function publish(job: PublishJob): void {
  const { output, fresh, obsolete, previous } = job;
  refuseConflicts(job);
  const added = fresh.filter((file) => !previous.files.has(file));
  const files = (): readonly string[] => [...previous.files.keys(), ...added];
  // Write the list first: if the process is killed while publishing, the next build still knows which files are ours.
  if (!previous.isManifestComplete || added.length > 0) writeList(output.place, files());
  for (const file of obstacles(obsolete, fresh)) removeFile(output.path, file);
  placeAll(job);
  for (const file of obsolete) removeFile(output.path, file);
  const removed = new Set(obsolete);
  if (removed.size > 0)
    writeList(
      output.place,
      files().filter((file) => !removed.has(file)),
    );
}

function refuseConflicts(job: PublishJob): void {
  const conflicting = conflictingFiles(job);
  if (conflicting.length > 0)
    throw new OutputError(
      `In ${job.output.path}, files that no build made are in the way: ${conflicting.slice(0, 3).join(", ")}. Move them away.`,
    );
}

/** The status of a folder that files are to be moved into. */
type FolderStatus = "there" | "missing" | "taken";

/** Returns the files and folders of others that are in the way of fresh files, relative to the output folder. */
function conflictingFiles({ output, fresh, replacing, rankOf, previous }: PublishJob): readonly string[] {
  const { path } = output;
  // If the cache and the list are lost, a file at an address of ours was made by a build.
  const alsoOurs = new Set(previous.isForgotten ? fresh : []);
  const isOurs = (file: string): boolean => previous.files.has(file) || alsoOurs.has(file);
  const stagedAt = (file: string): string => join(output.staging, newFilesOf(rankOf(file)), file);
  const isInTheWay = (file: string): boolean => {
    const target = join(path, file);
    const entry = entryAt(target);
    if (!entry) return false;
    if (!entry.isDirectory()) return !isOurs(file) && !isSame(stagedAt(file), target);
    const inside = pathsBelow(target, (inner) => !inner.isDirectory());
    return inside.length === 0 || inside.some((name) => !isOurs(`${file}/${name}`));
  };
  // Nothing can be in the way below a folder that does not exist yet.
  const folders = new Map<string, FolderStatus>();
  const statusOf = (folder: string): FolderStatus => {
    const entry = entryAt(join(path, folder));
    if (!entry) return "missing";
    return entry.isDirectory() || (entry.isFile() && isOurs(folder)) ? "there" : "taken";
  };
  const isBelowMissing = (file: string): boolean =>
    foldersAbove(file).some((folder) => folders.getOrInsertComputed(folder, statusOf) === "missing");
  // The scan has proved that a file to be replaced is ours, and unmodified.
  const files = fresh
    .filter((file) => !isBelowMissing(file))
    .filter((file) => !replacing.has(file) && isInTheWay(file));
  const taken = [...folders].flatMap(([folder, status]) => (status === "taken" ? [folder] : []));
  return [...taken, ...files];
}

function isSame(one: string, other: string): boolean {
  return readFileSync(one).equals(readFileSync(other));
}

/** Returns the obsolete files whose paths are needed for a folder now, or lie below a fresh file. */
function obstacles(obsolete: readonly string[], fresh: readonly string[]): readonly string[] {
  if (obsolete.length === 0) return [];
  const files = new Set(fresh);
  const folders = new Set(fresh.flatMap(foldersAbove));
  return obsolete.filter(
    (file) => folders.has(file) || foldersAbove(file).some((folder) => files.has(folder)),
  );
}

/** Removes an obsolete file, unless something else has taken its place, or the place of a folder above it. */
function removeFile(path: string, file: string): void {
  if (!isFile(join(path, file)) || liesBehindLink(path, file)) return;
  rmSync(join(path, file));
  removeEmptyFolders(path, file);
}

function isFile(path: string): boolean {
  return entryAt(path)?.isFile() ?? false;
}

/** Returns true below a link that replaces a folder: it leads out of the output folder. */
function liesBehindLink(path: string, file: string): boolean {
  return foldersAbove(file).some((folder) => entryAt(join(path, folder))?.isSymbolicLink() ?? false);
}

/** Removes the folders above a file that are empty now. To try takes less time than to read a large folder. */
function removeEmptyFolders(path: string, file: string): void {
  for (let folder = dirname(file); folder !== "."; folder = dirname(folder)) {
    try {
      rmdirSync(join(path, folder));
    } catch (error) {
      if (isOccupied.has(errorCode(error) ?? "")) return;
      throw error;
    }
  }
}

/** The codes of a folder that is not empty, that is missing, or that a link or a file has replaced. */
const isOccupied: ReadonlySet<string> = new Set(["ENOTEMPTY", "EEXIST", "ENOENT", "ENOTDIR"]);

/** Moves new and replacing files into place, rank by rank. */
function placeAll({ output: { path, staging }, replacing, rankOf }: PublishJob): void {
  const over = Map.groupBy(replacing, ([file]) => rankOf(file));
  for (const rank of allRanks) {
    const folder = join(staging, newFilesOf(rank));
    for (const entry of existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : [])
      placeNew(entry, join(path, entry.name));
    for (const [file, name] of over.get(rank) ?? []) placeOver(join(staging, name), join(path, file));
  }
}

/** Moves new files into place: a folder as a whole if there is none yet, otherwise file by file. */
function placeNew(entry: Dirent, to: string): void {
  const from = join(entry.parentPath, entry.name);
  if (entry.isDirectory() && existsSync(to))
    for (const inner of readdirSync(from, { withFileTypes: true })) placeNew(inner, join(to, inner.name));
  else renameSync(from, to);
}

/** Replaces a file. Makes its folder anew if it was removed meanwhile. */
function placeOver(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (errorCode(error) !== "ENOENT") throw error;
    makeFolder(dirname(to));
    renameSync(from, to);
  }
}
