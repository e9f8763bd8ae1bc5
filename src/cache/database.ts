import { accessSync, constants, existsSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { makeFolder } from "../lib/files.ts";
import { hashOf } from "../lib/hash.ts";
import { isLocked, sqliteCode } from "../lib/system-error.ts";
import { OutputError } from "./output-error.ts";
import { CacheCorruptError } from "./rows.ts";

/** Returns the folder in which builds keep their caches, within the folder that a command runs in. */
export function cacheFolderIn(workingFolder: string): string {
  return join(workingFolder, ".dateline");
}

/** Returns the cache file of the builds into an output folder. All paths are absolute. */
export function cacheFile(cacheFolder: string, output: string): string {
  return join(
    cacheFolder,
    `${basename(output).replace(/[^\w-]/g, "") || "site"}-${hashOf([output]).slice(0, 8)}.sqlite`,
  );
}

/** Returns the folder beside a cache file in which parts of search indexes are kept. */
export function segmentFolderOf(file: string): string {
  return file.replace(/\.sqlite$/, "-search");
}

/** An open cache file. */
export interface CacheFile {
  readonly database: DatabaseSync;
  /** Why the cache of the last build can't be used, if there was one. */
  readonly notice?: string | undefined;
}

export const corruptNotice = "The cache of the last build is corrupt";

/**
 * Opens a cache file. A missing, corrupt or outdated one is made anew; if nothing can be written, the cache is in memory.
 * @throws OutputError if another build has it open
 */
export function openDatabase(file: string): CacheFile {
  const orInMemory = (error: unknown): CacheFile => {
    if (isLocked(error))
      throw new OutputError("Another build of this site is running. Wait until it has finished.");
    if (isUnwritable(error) || isCorrupt(error) || isOutOfReach(error)) return inMemoryCache(file);
    throw error;
  };
  return attempt(
    () => openExisting(file),
    (error) =>
      isCorrupt(error) ? attempt(() => openNew(file, corruptNotice), orInMemory) : orInMemory(error),
  );
}

/** Opens a cache that lives as long as the process, for a cache folder that can't be written. */
export function inMemoryCache(file: string): CacheFile {
  const database = openLocked(":memory:");
  database.exec(schema);
  return { database, notice: `The cache in ${dirname(file)} cannot be used or written` };
}

/** Deletes a cache file and what lies beside it. A failure shows when the file is opened. */
export function deleteCache(file: string): void {
  for (const path of [file, `${file}-journal`, `${file}-wal`, `${file}-shm`, segmentFolderOf(file)])
    try {
      rmSync(path, { force: true, recursive: path === segmentFolderOf(file) });
    } catch {
      // It may not be removed, or is a folder.
    }
}

/**
 * Returns true for SQLITE_CORRUPT, SQLITE_NOTADB and SQLITE_IOERR, which a file that was cut off raises. A wrong statement
 * raises none of these: that is an error of the generator, and must be seen.
 */
export function isCorrupt(error: unknown): boolean {
  return error instanceof CacheCorruptError || [10, 11, 26].includes(sqliteCode(error));
}

/** Returns true for SQLITE_PERM, SQLITE_READONLY, SQLITE_IOERR, SQLITE_FULL and SQLITE_CANTOPEN. */
export function isUnwritable(error: unknown): boolean {
  return [3, 8, 10, 13, 14].includes(sqliteCode(error));
}

/** Returns true for what `mkdir` and `access` throw. */
function isOutOfReach(error: unknown): boolean {
  return error instanceof Error && "syscall" in error && /^(?:mkdir|access)$/.test(String(error.syscall));
}

function attempt<Value>(act: () => Value, recover: (error: unknown) => Value): Value {
  try {
    return act();
  } catch (error) {
    return recover(error);
  }
}

function openExisting(file: string): CacheFile {
  makeFolder(dirname(file));
  ensureWritable(file);
  const database = openLocked(file);
  try {
    const found = versionIn(database);
    if (found === version) {
      if (tablesIn(database) !== schemaTables())
        throw new CacheCorruptError("A table of the cache is missing.");
      return { database };
    }
    database.close();
    return openNew(
      file,
      found === 0 ? undefined : "The cache of the last build is from another version of Dateline",
    );
  } catch (error) {
    if (database.isOpen) database.close();
    throw error;
  }
}

/** SQLite opens a file that may only be read without complaint, and fails at the first write. */
function ensureWritable(file: string): void {
  accessSync(dirname(file), constants.W_OK | constants.X_OK);
  if (existsSync(file)) accessSync(file, constants.W_OK);
}

function openNew(file: string, notice?: string): CacheFile {
  deleteCache(file);
  const database = openLocked(file);
  database.exec(schema);
  return { database, notice };
}

function openLocked(file: string): DatabaseSync {
  const database = new DatabaseSync(file);
  try {
    // One build at a time. The lock ends with the process, however that ends. Nothing waits for the disk: a crash of the
    // machine may cost the cache, which the next build makes anew.
    database.exec("PRAGMA locking_mode = EXCLUSIVE; PRAGMA synchronous = OFF; PRAGMA journal_mode = DELETE;");
    database.exec("BEGIN IMMEDIATE");
    database.exec("COMMIT");
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

function versionIn(database: DatabaseSync): number {
  return Number(database.prepare("PRAGMA user_version").get()?.user_version);
}

function tablesIn(database: DatabaseSync): string {
  return JSON.stringify(database.prepare("SELECT name, sql FROM sqlite_schema ORDER BY name").all());
}

function schemaTables(): string {
  const database = new DatabaseSync(":memory:");
  database.exec(schema);
  const tables = tablesIn(database);
  database.close();
  return tables;
}

/** Raised by one whenever a table changes, or what is written into it. */
const version = 12;

const schema = `
  PRAGMA page_size = 8192;
  CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL, checksum INTEGER NOT NULL) WITHOUT ROWID;
  CREATE TABLE records (
    field INTEGER, start INTEGER, cells BLOB NOT NULL, checksum INTEGER NOT NULL, PRIMARY KEY (field, start)
  );
  CREATE TABLE bodies (
    id INTEGER PRIMARY KEY, html TEXT NOT NULL, details TEXT NOT NULL, checksum INTEGER NOT NULL
  );
  CREATE TABLE images (
    path TEXT PRIMARY KEY, size REAL NOT NULL, modified REAL NOT NULL, changed REAL NOT NULL,
    readAt REAL NOT NULL, found TEXT NOT NULL, checksum INTEGER NOT NULL
  ) WITHOUT ROWID;
  CREATE TABLE outputs (
    field INTEGER, start INTEGER, cells BLOB NOT NULL, checksum INTEGER NOT NULL, PRIMARY KEY (field, start)
  );
  CREATE TABLE parts (path TEXT PRIMARY KEY, parts TEXT NOT NULL, checksum INTEGER NOT NULL) WITHOUT ROWID;
  CREATE TABLE addresses (id INTEGER PRIMARY KEY, addresses TEXT NOT NULL, checksum INTEGER NOT NULL);
  PRAGMA user_version = ${version};
`;
