import {
  closeSync,
  existsSync,
  fstatSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readdirSync,
  rmdirSync,
  rmSync,
} from "node:fs";
import { dirname, join, resolve } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { entryAt } from "../lib/file-stat.ts";
import { errorCode, isLocked } from "../lib/system-error.ts";

/** A folder that belongs to one build until it is released. */
export interface FolderLock {
  /** Removes the folder, with everything in it. */
  readonly release: () => void;
}

export const lockName = "lock";

/**
 * Makes a folder, or takes over the one that an ended build left, and locks it; undefined if another build has the lock.
 * The lock is one of SQLite's on a file inside: the system releases it when the process ends, however that happens, and it
 * takes no space. Throws what the file system throws.
 */
export function lockFolder(folder: string): FolderLock | undefined {
  const path = resolve(folder);
  if (lockedHere.has(path)) return undefined;
  for (;;) {
    const file = openLockFile(path);
    const locked = file && lockFile(file);
    if (locked === "taken") return undefined;
    // Another build removed the folder just now.
    if (locked === undefined) continue;
    lockedHere.add(path);
    return { release: () => release(path, locked) };
  }
}

/** The folders that this process has locked: the system's locks hold between processes only. */
const lockedHere = new Set<string>();

interface OpenFile {
  readonly path: string;
  readonly handle: number;
}

/** Opens the file to lock; undefined if another build removes its folder at this moment. */
function openLockFile(folder: string): OpenFile | undefined {
  const path = join(folder, lockName);
  try {
    if (!existsSync(folder)) mkdirSync(folder);
    const handle = openSync(path, "a");
    // SQLite would refuse a file that something else has written to.
    ftruncateSync(handle);
    return { path, handle };
  } catch (error) {
    // No build makes a folder of that name.
    if (errorCode(error) === "EISDIR") rmSync(path, { recursive: true });
    else if (!passing.has(errorCode(error)) || !existsSync(dirname(folder))) throw error;
    return undefined;
  }
}

/** Errors that another build causes which makes or removes the folder at the same moment. */
const passing: ReadonlySet<string | undefined> = new Set(["ENOENT", "EEXIST"]);

interface LockedFile extends OpenFile {
  readonly database: DatabaseSync;
}

/**
 * Locks an open file; undefined if it was removed meanwhile. As long as it is open, no other file gets its inode, so that
 * the comparison is sound.
 */
function lockFile(file: OpenFile): LockedFile | "taken" | undefined {
  const { path, handle } = file;
  const isInPlace = (): boolean => entryAt(path)?.ino === fstatSync(handle).ino;
  let database: DatabaseSync | "taken" | undefined;
  try {
    database = lockDatabase(path);
    if (database !== "taken" && isInPlace()) return { ...file, database };
  } catch (error) {
    if (isInPlace()) {
      closeSync(handle);
      throw error;
    }
  }
  if (database !== "taken") database?.close();
  closeSync(handle);
  return database === "taken" ? database : undefined;
}

/** Begins a transaction, which is the lock. Nothing is ever written, to the file or beside it. */
function lockDatabase(path: string): DatabaseSync | "taken" {
  const database = new DatabaseSync(path);
  try {
    database.exec("PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE;");
    return database;
  } catch (error) {
    database.close();
    if (isLocked(error)) return "taken";
    throw error;
  }
}

/** Leaves nothing behind, unless another build has come meanwhile. */
function release(folder: string, { path, handle, database }: LockedFile): void {
  try {
    for (const name of readdirSync(folder))
      if (name !== lockName) rmSync(join(folder, name), { recursive: true, force: true });
    // Remove the file while it is locked: later it may be another build's. Windows removes no open file, and afterwards
    // only one that no other build has open.
    if (process.platform !== "win32") rmSync(path, { force: true });
  } finally {
    database.close();
    closeSync(handle);
    lockedHere.delete(folder);
    if (process.platform === "win32") attempt(() => rmSync(path));
    attempt(() => rmdirSync(folder));
  }
}

function attempt(act: () => void): void {
  try {
    act();
  } catch {
    // Another build has it.
  }
}
