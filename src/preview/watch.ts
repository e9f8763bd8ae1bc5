import { type FSWatcher, readdirSync, type Stats, unwatchFile, watch, watchFile } from "node:fs";
import { join } from "node:path";
import { entryAt } from "../lib/file-stat.ts";
import { withSlashes } from "../lib/files.ts";
import { errorCode } from "../lib/system-error.ts";

/** What a watcher saw. Paths are relative to the watched folder, with forward slashes. */
export type NamedChange =
  /** A file or a folder came, went or was replaced. */
  | { readonly kind: "entry"; readonly path: string }
  /** A file may say something else. */
  | { readonly kind: "content"; readonly path: string }
  /** Something outside the content folder changed. */
  | { readonly kind: "other" }
  /** Anything may have changed. */
  | { readonly kind: "unknown" };

type NameChange = (change: NamedChange) => void;

/**
 * Watches a folder with all that is in it, but for hidden files. Also follows a folder that is missing, removed or replaced.
 * The system may lose changes, so that the caller has to look for itself from time to time. Returns the function that ends
 * the watch.
 */
export function watchFolder(folder: string, name: NameChange): () => void {
  // Node's own recursive watch on Linux opens a watch for each file, and misses folders that are made quickly.
  const start = process.platform === "linux" ? watchEachFolder : watchRecursively;
  let close = start(folder, name);
  const stop = whenReplaced(folder, () => {
    close();
    close = start(folder, name);
    name({ kind: "unknown" });
  });
  return () => {
    stop();
    close();
  };
}

/** Watches a folder by the system's recursive watch. Returns the function that ends the watch. */
function watchRecursively(folder: string, name: NameChange): () => void {
  try {
    const watcher = watch(folder, { recursive: true }, (type, file) => {
      const path = file === null ? undefined : withSlashes(file);
      if (path === undefined) name({ kind: "unknown" });
      else if (!isHidden(path)) name({ kind: type === "change" ? "content" : "entry", path });
    });
    watcher.on("error", () => name({ kind: "unknown" }));
    return () => watcher.close();
  } catch {
    return () => {};
  }
}

function isHidden(path: string): boolean {
  return path.startsWith(".") || path.includes("/.");
}

/** Watches each folder below a folder. Returns the function that ends the watches. */
function watchEachFolder(root: string, name: NameChange): () => void {
  const watched = new Map<string, FSWatcher>();
  const add = (inner: string): void => {
    const watcher = watch(join(root, inner), (type, file) => see(inner, type, file));
    watched.set(inner, watcher);
    watcher.on("error", () => {
      dropFrom(inner);
      name({ kind: "unknown" });
    });
    // Listed after the watch has begun, so that a folder is seen that is made meanwhile.
    for (const entry of readdirSync(join(root, inner), { withFileTypes: true }))
      if (entry.isDirectory() && !entry.name.startsWith(".")) addFolder(pathIn(inner, entry.name));
  };
  const addFolder = (inner: string): void => {
    try {
      add(inner);
    } catch (error) {
      // Another change follows if it is gone again.
      if (errorCode(error) !== "ENOENT") name({ kind: "unknown" });
    }
  };
  const dropFrom = (inner: string): void => {
    for (const [path, watcher] of watched)
      if (path === inner || inner === "" || path.startsWith(`${inner}/`)) {
        watcher.close();
        watched.delete(path);
      }
  };
  const see = (inner: string, type: string, file: string | null): void => {
    const path = file === null ? undefined : pathIn(inner, file);
    if (path === undefined) name({ kind: "unknown" });
    else if (isHidden(path)) return;
    else if (type === "rename") {
      followFolder(path);
      name({ kind: "entry", path });
    } // The attributes of a folder do not matter.
    else if (!watched.has(path)) name({ kind: "content", path });
  };
  /** Begins and ends watches where a folder came, went or was replaced. A new folder may have the inode of the last one. */
  const followFolder = (path: string): void => {
    dropFrom(path);
    if (entryAt(join(root, path))?.isDirectory()) addFolder(path);
  };
  addFolder("");
  return () => dropFrom("");
}

function pathIn(folder: string, name: string): string {
  return folder === "" ? name : `${folder}/${name}`;
}

/** The interval of polling, in milliseconds. A folder that does not exist can't be watched otherwise. */
const interval = 500;

/** Calls `then` whenever a file came, went or may say something else. */
export function watchOneFile(file: string, then: () => void): void {
  watchFile(file, { interval }, then);
}

/** Calls `then` whenever a folder was removed, created, replaced, or moved away and back. Returns the function that ends it. */
function whenReplaced(folder: string, then: () => void): () => void {
  const compare = (current: Stats, previous: Stats): void => {
    const isReplaced = current.ino !== previous.ino || current.dev !== previous.dev;
    // A new entry in a folder changes mtime and ctime. A move changes ctime only.
    const wasMoved = current.ctimeMs !== previous.ctimeMs && current.mtimeMs === previous.mtimeMs;
    if (isReplaced || wasMoved) then();
  };
  watchFile(folder, { interval }, compare);
  return () => unwatchFile(folder, compare);
}
