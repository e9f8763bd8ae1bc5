import { type Dirent, existsSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { OutputError } from "../cache/database.ts";
import { entryAt, errorCode, foldersAbove, makeFolder, pathsBelow } from "../lib/files.ts";
import type { OutputFolder } from "./folder.ts";
import { allRanks, type Rank } from "./order.ts";
import { newFilesOf } from "./stage.ts";

interface Publication {
  readonly output: OutputFolder;
  /** Files that are to be put into place, relative to the output folder. */
  readonly fresh: readonly string[];
  /** What those of them are called in the staging folder that take the place of others. */
  readonly replacing: ReadonlyMap<string, string>;
  /** When each of them is put into place. */
  readonly rankOf: (file: string) => Rank;
  /** Files of former builds that are to go, relative to the output folder. */
  readonly obsolete: readonly string[];
  /** Whether a build made a file that is there now. */
  readonly isOurs: (file: string) => boolean;
  /** Called when nothing stands in the way any more, before anything is changed. */
  readonly begin: () => void;
}

/**
 * Puts the fresh files into their places and removes those that nothing makes any more. Each file changes whole or
 * not at all, and needs no space to do so; files that no build made are left alone.
 * @throws OutputError where a file that no build made stands in the way, before anything is changed
 */
export function publishFiles(publication: Publication): void {
  const { output, fresh, obsolete, begin } = publication;
  const foreign = conflictingFiles(publication);
  if (foreign.length > 0)
    throw new OutputError(
      `In ${output.path}, files that no build made are in the way: ${foreign.slice(0, 3).join(", ")}. Move them away.`,
    );
  begin();
  for (const file of obstacles(obsolete, fresh)) removeFile(output.path, file);
  placeAll(publication);
  for (const file of obsolete) removeFile(output.path, file);
}

/** How a folder stands that files are to come into. */
type FolderStatus = "there" | "missing" | "taken";

/** What of others stands where fresh files or their folders are to be, relative to the output folder. */
function conflictingFiles({ output, fresh, replacing, rankOf, isOurs }: Publication): readonly string[] {
  const { path } = output;
  const stagedAt = (file: string): string => join(output.staging, newFilesOf(rankOf(file)), file);
  const standsInFile = (file: string): boolean => {
    const place = join(path, file);
    const there = entryAt(place);
    if (!there) return false;
    if (!there.isDirectory()) return !isOurs(file) && !isSame(stagedAt(file), place);
    const inside = pathsBelow(place, (entry) => !entry.isDirectory());
    return inside.length === 0 || inside.some((name) => !isOurs(`${file}/${name}`));
  };
  // Below a folder that is not there yet nothing can stand in the way.
  const folders = new Map<string, FolderStatus>();
  const statusOf = (folder: string): FolderStatus => {
    const there = entryAt(join(path, folder));
    if (!there) return "missing";
    return there.isDirectory() || (there.isFile() && isOurs(folder)) ? "there" : "taken";
  };
  const isBelowMissing = (file: string): boolean =>
    foldersAbove(file).some((folder) => folders.getOrInsertComputed(folder, statusOf) === "missing");
  // A file that is replaced is one of ours, as it was written: it was looked at.
  const files = fresh
    .filter((file) => !isBelowMissing(file))
    .filter((file) => !replacing.has(file) && standsInFile(file));
  const taken = [...folders].flatMap(([folder, status]) => (status === "taken" ? [folder] : []));
  return [...taken, ...files];
}

function isSame(one: string, other: string): boolean {
  return readFileSync(one).equals(readFileSync(other));
}

/** Stale files that stand where a file or folder is needed now. */
function obstacles(obsolete: readonly string[], fresh: readonly string[]): readonly string[] {
  if (obsolete.length === 0) return [];
  const files = new Set(fresh);
  const folders = new Set(fresh.flatMap(foldersAbove));
  return obsolete.filter(
    (file) => folders.has(file) || foldersAbove(file).some((folder) => files.has(folder)),
  );
}

/** Removes a file that nothing makes any more, unless something else has taken its place, or that of a folder above it. */
function removeFile(path: string, file: string): void {
  if (!isFile(join(path, file)) || liesBehindLink(path, file)) return;
  rmSync(join(path, file));
  removeEmptyFolders(path, file);
}

function isFile(path: string): boolean {
  return entryAt(path)?.isFile() ?? false;
}

/** A link that somebody put in a folder's place would lead out of the output folder. */
function liesBehindLink(path: string, file: string): boolean {
  return foldersAbove(file).some((folder) => entryAt(join(path, folder))?.isSymbolicLink() ?? false);
}

function removeEmptyFolders(path: string, file: string): void {
  for (let folder = dirname(file); folder !== "."; folder = dirname(folder)) {
    const there = join(path, folder);
    if (!existsSync(there) || readdirSync(there).length > 0) return;
    rmdirSync(there);
  }
}

/** What is new and what takes the place of others, rank by rank. */
function placeAll({ output: { path, staging }, replacing, rankOf }: Publication): void {
  const over = Map.groupBy(replacing, ([file]) => rankOf(file));
  for (const rank of allRanks) {
    const folder = join(staging, newFilesOf(rank));
    for (const entry of existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : [])
      placeNew(entry, join(path, entry.name));
    for (const [file, name] of over.get(rank) ?? []) placeOver(join(staging, name), join(path, file));
  }
}

/** Moves what is new into place: whole folders where there are none yet, and else file by file. */
function placeNew(entry: Dirent, to: string): void {
  const from = join(entry.parentPath, entry.name);
  if (entry.isDirectory() && existsSync(to))
    for (const inner of readdirSync(from, { withFileTypes: true })) placeNew(inner, join(to, inner.name));
  else renameSync(from, to);
}

/** Puts a file into the place of another; whoever removed its folder meanwhile does not keep it from there. */
function placeOver(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (errorCode(error) !== "ENOENT") throw error;
    makeFolder(dirname(to));
    renameSync(from, to);
  }
}
