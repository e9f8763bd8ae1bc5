/** Access to files and folders, and the form of their paths. */
import {
  type Dirent,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  renameSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { errorCode, naming } from "./system-error.ts";

/** Returns a path with forward slashes, as content and messages have it. */
export function withSlashes(path: string): string {
  return path.split(sep).join("/");
}

/**
 * Returns the paths of all wanted entries below a folder, at any depth: relative to it, with forward slashes, sorted.
 */
export function pathsBelow(folder: string, isWanted: (entry: Dirent) => boolean): readonly string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter(isWanted)
    .map((entry) => withSlashes(relative(folder, join(entry.parentPath, entry.name))))
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

/** Writes a file atomically: a reader sees the old content or the new, never a part. */
export function replaceFile(file: string, content: string | Uint8Array): void {
  const temporary = `${file}.new`;
  naming(file, () => writeFileSync(temporary, content));
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
