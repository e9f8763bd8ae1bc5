import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
} from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { foldersAbove } from "../pages/foldersAbove.ts";
import { OutputError } from "./outputError.ts";
import type { OutputFolder } from "./outputFolder.ts";
import { writeManifest } from "./outputManifest.ts";

export interface Published {
  /** Files that are new or differ from the last build's. */
  readonly written: number;
  /** Files that were as they should be. */
  readonly kept: number;
  /** Files of the last build that nothing makes any more. */
  readonly removed: number;
}

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort();

/** Pictures and styles go first, so that no page ever names one that is not there yet. */
const assetsFirst = (one: string, other: string): number => {
  const rank = (file: string): number =>
    /^(?:assets|pictures)\//.test(file) ? 0 : file.endsWith("index.html") ? 1 : 2;
  return rank(one) - rank(other);
};

const isSame = (one: string, other: string): boolean => {
  if (!existsSync(other)) return false;
  const there = statSync(other);
  return there.isFile() && there.size === statSync(one).size && readFileSync(one).equals(readFileSync(other));
};

/** A link that somebody put in a folder's place would lead what is written out of the output folder. */
const isLink = (path: string): boolean => existsSync(path) && lstatSync(path).isSymbolicLink();

const isFile = (path: string): boolean => existsSync(path) && statSync(path).isFile();

/** Whether a path of this build is taken by something that no build made: a file, or a folder with files of others. */
const isForeign = (file: string, { path, files }: OutputFolder): boolean => {
  const there = join(path, file);
  if (!existsSync(there)) return false;
  if (!statSync(there).isDirectory()) return !files.has(file);
  const inside = filesIn(there);
  return inside.length === 0 || inside.some((name) => !files.has(`${file}/${name}`));
};

/** What of others stands where the staged files or their folders are to be. */
const foreignFiles = (staged: readonly string[], output: OutputFolder): readonly string[] => {
  const { path, staging, files } = output;
  const folders = [...new Set(staged.flatMap(foldersAbove))];
  return [
    ...folders.filter((folder) => {
      const there = join(path, folder);
      return isLink(there) || (isFile(there) && !files.has(folder));
    }),
    ...staged.filter((file) => isForeign(file, output) && !isSame(join(staging, file), join(path, file))),
  ];
};

const removeEmptyFolders = (path: string, file: string): void => {
  for (let folder = dirname(file); folder !== "."; folder = dirname(folder)) {
    const there = join(path, folder);
    if (!existsSync(there) || readdirSync(there).length > 0) return;
    rmdirSync(there);
  }
};

/** Removes a file that nothing makes any more, unless something else has taken its place, or that of a folder above it. */
const removeFile = (path: string, file: string): void => {
  if (!isFile(join(path, file))) return;
  rmSync(join(path, file));
  removeEmptyFolders(path, file);
};

/** Moves one staged file into its place, unless the same is there already. */
const place = (file: string, { path, staging }: OutputFolder, stale: readonly string[]): boolean => {
  const from = join(staging, file);
  const to = join(path, file);
  if (isSame(from, to)) return false;
  if (existsSync(to) && statSync(to).isDirectory())
    for (const old of stale) if (old.startsWith(`${file}/`)) removeFile(path, old);
  mkdirSync(dirname(to), { recursive: true });
  renameSync(from, to);
  return true;
};

/**
 * Puts the staged files into their places and removes those that nothing makes any more. Each file changes whole or
 * not at all, and needs no space to do so; files that no build made are left alone.
 * @throws OutputError where a file that no build made stands in the way, before anything is changed
 */
export const publishStaged = (output: OutputFolder): Published => {
  const { path, staging, files } = output;
  const staged = filesIn(staging);
  const foreign = foreignFiles(staged, output);
  if (foreign.length > 0)
    throw new OutputError(
      `In ${path} the files ${foreign.slice(0, 3).join(", ")} were made by no build, and stand in the way. Move them away.`,
    );
  // Killed between here and the end, the next build still knows every file that this one may have made.
  writeManifest(path, new Set([...files, ...staged]));
  const wanted = new Set(staged);
  const stale = [...files].filter((file) => !wanted.has(file));
  // A stale file may stand where a folder is needed now, so these go first; all others go last.
  const folders = new Set(staged.flatMap(foldersAbove));
  for (const file of stale) if (folders.has(file)) removeFile(path, file);
  const written = [...staged].sort(assetsFirst).filter((file) => place(file, output, stale)).length;
  for (const file of stale) removeFile(path, file);
  writeManifest(path, staged);
  return { written, kept: staged.length - written, removed: stale.length };
};
