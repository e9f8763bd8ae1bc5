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
import { entryAt, errorCode } from "../lib/files.ts";

/** A folder that is a build's own until it gives it back. */
export interface FolderLock {
  /** Removes the folder, with all that is in it. */
  readonly release: () => void;
}

/** What this process has. The system's locks hold between processes, and one is lost when its file is closed anywhere in its own. */
const held = new Set<string>();

interface OpenFile {
  readonly path: string;
  readonly handle: number;
}

/** What comes of another build that makes or removes the folder at the same moment. */
const passing: ReadonlySet<string | undefined> = new Set(["ENOENT", "EEXIST"]);

/** The file to be locked; undefined where its folder is removed at this moment. */
function fileIn(folder: string): OpenFile | undefined {
  const path = join(folder, lockName);
  try {
    if (!existsSync(folder)) mkdirSync(folder);
    const handle = openSync(path, "a");
    // What somebody wrote into it would be no database.
    ftruncateSync(handle);
    return { path, handle };
  } catch (error) {
    // No build makes a folder of that name.
    if (errorCode(error) === "EISDIR") rmSync(path, { recursive: true });
    else if (!passing.has(errorCode(error)) || !existsSync(dirname(folder))) throw error;
    return undefined;
  }
}

interface Hold extends OpenFile {
  readonly database: DatabaseSync;
}

/** Nothing is ever written, here or beside it: that a transaction has begun is the lock. */
function lockedDatabase(path: string): DatabaseSync | "taken" {
  const database = new DatabaseSync(path);
  try {
    database.exec("PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE;");
    return database;
  } catch (error) {
    database.close();
    if (isTaken(error)) return "taken";
    throw error;
  }
}

/**
 * Holds the lock of a file, unless that lies no more where it was opened. No other gets its number as long as it is open.
 */
function heldFile(file: OpenFile): Hold | "taken" | undefined {
  const { path, handle } = file;
  const isInPlace = (): boolean => entryAt(path)?.ino === fstatSync(handle).ino;
  let database: DatabaseSync | "taken" | undefined;
  try {
    database = lockedDatabase(path);
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

function tryTo(act: () => void): void {
  try {
    act();
  } catch {
    // Another build has it.
  }
}

/** Leaves nothing behind, where no other build has come meanwhile. */
function release(folder: string, { path, handle, database }: Hold): void {
  try {
    for (const name of readdirSync(folder))
      if (name !== lockName) rmSync(join(folder, name), { recursive: true, force: true });
    // Only while it is locked: else it may be another's already. Windows removes no file that is open, and then none that is another's.
    if (process.platform !== "win32") rmSync(path, { force: true });
  } finally {
    database.close();
    closeSync(handle);
    held.delete(folder);
    if (process.platform === "win32") tryTo(() => rmSync(path));
    tryTo(() => rmdirSync(folder));
  }
}

/**
 * Makes a folder, or takes the one that a build left which has ended; undefined while another build has it. The lock is
 * one of SQLite's on a file inside: the system takes it back as soon as a process ends, in whatever way, and needs no space
 * for it. Throws what the file system throws.
 */
export function lockedFolder(folder: string): FolderLock | undefined {
  const path = resolve(folder);
  if (held.has(path)) return undefined;
  for (;;) {
    const file = fileIn(path);
    const hold = file && heldFile(file);
    if (hold === "taken") return undefined;
    // Whoever had the folder removed it just now.
    if (hold === undefined) continue;
    held.add(path);
    return { release: () => release(path, hold) };
  }
}

export const lockName = "lock";

/** SQLITE_BUSY and SQLITE_LOCKED. */
function isTaken(error: unknown): boolean {
  return error instanceof Error && "errcode" in error && [5, 6].includes(Number(error.errcode) & 0xff);
}
