/** Access to files and folders, and the form of their paths. */
import {
  type Dirent,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  renameSync,
  type Stats,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, relative, sep } from "node:path";

/**
 * Returns the stat of whatever is at a path, without following links. Returns undefined if nothing is there, or if a
 * folder above it is a file.
 */
export function entryAt(path: string, stat: typeof lstatSync = lstatSync): Stats | undefined {
  try {
    return stat(path, { throwIfNoEntry: false });
  } catch (error) {
    if (errorCode(error) === "ENOTDIR") return undefined;
    throw error;
  }
}

/** The size of a file in bytes, and its mtime and ctime in milliseconds since 1970. */
export interface FileStat {
  readonly size: number;
  readonly modified: number;
  readonly changed: number;
}

/** Returns the stat of a plain file; undefined if there is none. */
export function fileStat(path: string, stat?: typeof lstatSync): FileStat | undefined {
  const stats = entryAt(path, stat);
  if (!stats?.isFile()) return undefined;
  return { size: stats.size, modified: stats.mtimeMs, changed: stats.ctimeMs };
}

/**
 * Returns the stat of a file in a folder, by its path below the folder. Joins the two with a plain slash: `path.join`
 * takes a third as long as the stat itself, and there are very many files.
 */
export function statIn(folder: string, path: string, stat?: typeof lstatSync): FileStat | undefined {
  return fileStat(`${folder}/${path}`, stat);
}

export function isSameStat(one: FileStat, other: FileStat): boolean {
  return one.size === other.size && one.modified === other.modified && one.changed === other.changed;
}

/**
 * Returns the paths of all wanted entries below a folder, at any depth: relative to it, with forward slashes, sorted.
 */
export function pathsBelow(folder: string, isWanted: (entry: Dirent) => boolean): readonly string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter(isWanted)
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort();
}

/**
 * Returns every folder that a file is in, the outermost first.
 * @example foldersAbove("a/b/c.html") // ["a", "a/b"]
 */
export function foldersAbove(path: string): readonly string[] {
  return path
    .split("/")
    .slice(0, -1)
    .map((_, index, parts) => parts.slice(0, index + 1).join("/"));
}

/** Returns the real path of a file; undefined if there is none, or if a link on the way leads out of the folder. */
export function insideFolder(folder: string, path: string): string | undefined {
  try {
    const real = realpathSync(join(folder, path));
    const home = realpathSync(folder);
    return real.startsWith(home + sep) && statSync(real).isFile() ? real : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Makes a folder and those above it, one after the other. The recursive way of Node never ends on a file system that
 * takes no folders.
 * @throws the error of `mkdirSync`
 */
export function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  mkdirSync(path);
}

/** Writes a file atomically: a reader sees the old text or the new, never a part. */
export function replaceFile(file: string, text: string): void {
  const temporary = `${file}.new`;
  naming(file, () => writeFileSync(temporary, text));
  renameSync(temporary, file);
}

/**
 * Writes a new file and its folders.
 * @throws Error if the file exists already, or if a folder can't be made
 */
export function writeNewFile(file: string, text: string): void {
  makeFolders(dirname(file));
  try {
    writeFileSync(file, text, { flag: "wx" });
  } catch (error) {
    throw errorCode(error) === "EEXIST" ? new Error(`${file} already exists. It was not changed.`) : error;
  }
}

/** Makes a folder and those above it. A file or a broken link may be where a folder is needed; the error names it. */
function makeFolders(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    const code = errorCode(error);
    if (code !== "ENOTDIR" && code !== "EEXIST" && code !== "ENOENT") throw error;
    const parts = folder.split(sep);
    const above = parts.map((_, index) => parts.slice(0, index + 1).join(sep));
    const obstacle = above.find((path) => path !== "" && isInTheWay(path)) ?? folder;
    throw new Error(`${obstacle} stands where a folder is needed. Move it away, or give it another name.`);
  }
}

function isInTheWay(path: string): boolean {
  const isLink = lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
  const found = statSync(path, { throwIfNoEntry: false });
  return found ? !found.isDirectory() : isLink;
}

/** Runs `act` and adds the path to a system error that has none, as those of writing have. */
export function naming<Value>(path: string, act: () => Value): Value {
  try {
    return act();
  } catch (error) {
    throw error instanceof Error && "syscall" in error && !("path" in error)
      ? Object.assign(error, { path })
      : error;
  }
}

/** Returns the code of a system error, such as "ENOENT"; undefined if the error has none. */
export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && "code" in error ? String(error.code) : undefined;
}
