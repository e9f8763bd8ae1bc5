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

/** What lies at a path, links not followed; undefined where nothing does, or a file where a folder would have to be. */
export function entryAt(path: string, stat: typeof lstatSync = lstatSync): Stats | undefined {
  try {
    return stat(path, { throwIfNoEntry: false });
  } catch (error) {
    if (errorCode(error) === "ENOTDIR") return undefined;
    throw error;
  }
}

/** What the file system tells of a file without opening it; times in milliseconds since 1970. */
export interface FileStat {
  readonly size: number;
  readonly modified: number;
  readonly changed: number;
}

/** The stamp of a file; undefined where there is none, or no plain file. */
export function fileStat(path: string, stat?: typeof lstatSync): FileStat | undefined {
  const stats = entryAt(path, stat);
  if (!stats?.isFile()) return undefined;
  return { size: stats.size, modified: stats.mtimeMs, changed: stats.ctimeMs };
}

/**
 * The stamp of a file of a folder, by its path below it. The two are put together by hand: to bring each of very many
 * paths into form takes a third as long as to look at its file.
 */
export function statIn(folder: string, path: string, stat?: typeof lstatSync): FileStat | undefined {
  return fileStat(`${folder}/${path}`, stat);
}

export function isSameStat(one: FileStat, other: FileStat): boolean {
  return one.size === other.size && one.modified === other.modified && one.changed === other.changed;
}

/**
 * Makes a folder and those above it, step by step, since Node's own recursive way never ends where a file system
 * takes no folders. Throws what `mkdir` throws.
 */
export function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  mkdirSync(path);
}

/** What lies in a folder and those below it and is wanted: paths relative to it, with forward slashes, in order. */
export function pathsBelow(folder: string, isWanted: (entry: Dirent) => boolean): readonly string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter(isWanted)
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort();
}

/** Writes a file whole or not at all: a reader sees the old text or the new, never a part. */
export function replaceFile(file: string, text: string): void {
  const fresh = `${file}.new`;
  naming(file, () => writeFileSync(fresh, text));
  renameSync(fresh, file);
}

/**
 * Every folder that a file lies in, the outermost first.
 * @example foldersAbove("a/b/c.html") // ["a", "a/b"]
 */
export function foldersAbove(path: string): readonly string[] {
  return path
    .split("/")
    .slice(0, -1)
    .map((_, index, parts) => parts.slice(0, index + 1).join("/"));
}

/** Where a folder is needed, a file may stand, or a link that leads nowhere. */
function makeFolders(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    const code = errorCode(error);
    if (code !== "ENOTDIR" && code !== "EEXIST" && code !== "ENOENT") throw error;
    const parts = folder.split(sep);
    const above = parts.map((_, index) => parts.slice(0, index + 1).join(sep));
    const place = above.find((path) => path !== "" && isInTheWay(path)) ?? folder;
    throw new Error(`${place} stands where a folder is needed. Move it away, or give it another name.`);
  }
}

/** Writes a file that was not there, and its folders. Throws, and leaves the file alone, where it is there. */
export function writeNewFile(file: string, text: string): void {
  makeFolders(dirname(file));
  try {
    writeFileSync(file, text, { flag: "wx" });
  } catch (error) {
    throw isThere(error) ? new Error(`${file} already exists. It was not changed.`) : error;
  }
}

function isInTheWay(path: string): boolean {
  const isLink = lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
  const found = statSync(path, { throwIfNoEntry: false });
  return found ? !found.isDirectory() : isLink;
}

function isThere(error: unknown): boolean {
  return errorCode(error) === "EEXIST";
}

/** The true path of a file, or undefined where there is none or a link on the way leads out of the folder. */
export function insideFolder(folder: string, path: string): string | undefined {
  try {
    const real = realpathSync(join(folder, path));
    const home = realpathSync(folder);
    return real.startsWith(home + sep) && statSync(real).isFile() ? real : undefined;
  } catch {
    return undefined;
  }
}

const beginning = "version https://git-lfs.github.com/spec/";

/**
 * Whether this is what Git LFS puts in place of a file that it has not fetched
 * (https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md).
 */
export function isLfsPointer(content: string | Buffer): boolean {
  return (typeof content === "string" ? content : content.toString("latin1", 0, beginning.length)).startsWith(
    beginning,
  );
}

/** Does something with a file. Where the system fails at that without saying at which file, as it does when it writes, the error tells. */
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
