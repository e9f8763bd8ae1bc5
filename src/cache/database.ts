import { accessSync, constants, existsSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { makeFolder } from "../lib/files.ts";
import { hashOf } from "../lib/hash.ts";
import { CacheCorruptError } from "./rows.ts";

/**
 * SQLITE_CORRUPT, SQLITE_NOTADB and, of a file that was cut off, SQLITE_IOERR. A statement that is wrong is none of these:
 * that is a mistake of the generator, to be seen.
 */
export function isCorrupt(error: unknown): boolean {
  return error instanceof CacheCorruptError || [10, 11, 26].includes((codeOf(error) ?? 0) & 0xff);
}

/** SQLITE_PERM, SQLITE_READONLY, SQLITE_IOERR, SQLITE_FULL and SQLITE_CANTOPEN: nothing can be kept there. */
export function isUnkeepable(error: unknown): boolean {
  return [3, 8, 10, 13, 14].includes((codeOf(error) ?? 0) & 0xff);
}

/** What is told where the last build could not be taken over for that. */
export const corruptNotice = "The cache of the last build is corrupt";

/** What SQLite may leave beside a state file; a killed build does. */
const companions = ["-journal", "-wal", "-shm"];

/** Removes a state file with all that belongs to it. Whether that could be done is seen when it is opened. */
export function deleteCache(file: string): void {
  for (const name of [file, ...companions.map((ending) => `${file}${ending}`)])
    try {
      rmSync(name, { force: true });
    } catch {
      // It may not be removed, or is a folder.
    }
}

export interface CacheFile {
  readonly database: DatabaseSync;
  /** Why the last build's state is not used, where it was there. */
  readonly notice?: string | undefined;
}

/** Raised by one whenever a table or what is written into it changes. */
const version = 8;

const schema = `
  PRAGMA page_size = 8192;
  CREATE TABLE facts (name TEXT PRIMARY KEY, value TEXT NOT NULL, sum INTEGER NOT NULL) WITHOUT ROWID;
  CREATE TABLE texts (id INTEGER PRIMARY KEY, entries BLOB NOT NULL, sum INTEGER NOT NULL);
  CREATE TABLE bodies (
    id INTEGER PRIMARY KEY, html TEXT NOT NULL, details TEXT NOT NULL, sum INTEGER NOT NULL
  );
  CREATE TABLE pictures (
    path TEXT PRIMARY KEY, size REAL NOT NULL, modified REAL NOT NULL, changed REAL NOT NULL,
    readAt REAL NOT NULL, found TEXT NOT NULL, sum INTEGER NOT NULL
  ) WITHOUT ROWID;
  CREATE TABLE outputs (id INTEGER PRIMARY KEY, entries BLOB NOT NULL, sum INTEGER NOT NULL);
  CREATE TABLE parts (path TEXT PRIMARY KEY, parts TEXT NOT NULL, sum INTEGER NOT NULL) WITHOUT ROWID;
  CREATE TABLE addresses (id INTEGER PRIMARY KEY, kept TEXT NOT NULL, sum INTEGER NOT NULL);
  PRAGMA user_version = ${version};
`;

/** A state that is forgotten with the process, for where none can be kept. */
export function inMemoryCache(file: string): CacheFile {
  const database = opened(":memory:");
  database.exec(schema);
  return { database, notice: `The cache in ${dirname(file)} cannot be used or written` };
}

/**
 * Opens the state of a folder's builds, or begins it anew where there is none, or one that can't be used.
 * @throws OutputError where another build holds it
 */
export function openDatabase(file: string): CacheFile {
  const orInMemory = (error: unknown): CacheFile => {
    if (isTaken(error))
      throw new OutputError("Another build of this site is running. Wait until it has finished.");
    if (isUnkeepable(error) || isCorrupt(error) || isOutOfReach(error)) return inMemoryCache(file);
    throw error;
  };
  return attempt(
    () => openedAsItIs(file),
    (error) => (isCorrupt(error) ? attempt(() => fresh(file, corruptNotice), orInMemory) : orInMemory(error)),
  );
}

function codeOf(error: unknown): number | undefined {
  return error instanceof Error && "errcode" in error && typeof error.errcode === "number"
    ? error.errcode
    : undefined;
}

function opened(file: string): DatabaseSync {
  const database = new DatabaseSync(file);
  try {
    // One build at a time; the lock goes with the process, however it ends. A crash of the machine may cost the
    // state, which then is made anew; nothing waits for the disk.
    database.exec("PRAGMA locking_mode = EXCLUSIVE; PRAGMA synchronous = OFF; PRAGMA journal_mode = DELETE;");
    database.exec("BEGIN IMMEDIATE");
    database.exec("COMMIT");
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** https://sqlite.org/rescode.html: SQLITE_BUSY and SQLITE_LOCKED. */
function isTaken(error: unknown): boolean {
  return [5, 6].includes((codeOf(error) ?? 0) & 0xff);
}

/** What `mkdir` and `access` throw. */
function isOutOfReach(error: unknown): boolean {
  return error instanceof Error && "syscall" in error && /^(?:mkdir|access)$/.test(String(error.syscall));
}

/** Does the one, and where that fails the other, by what failed. */
function attempt<Value>(act: () => Value, otherwise: (error: unknown) => Value): Value {
  try {
    return act();
  } catch (error) {
    return otherwise(error);
  }
}

function openedAsItIs(file: string): CacheFile {
  makeFolder(dirname(file));
  ensureWritable(file);
  const database = opened(file);
  try {
    const found = versionIn(database);
    if (found === version) {
      if (tablesIn(database) !== wantedTables())
        throw new CacheCorruptError("A table of the state is missing.");
      return { database };
    }
    database.close();
    return fresh(
      file,
      found === 0 ? undefined : "The cache of the last build is from another version of Dateline",
    );
  } catch (error) {
    if (database.isOpen) database.close();
    throw error;
  }
}

/** SQLite itself opens what may only be read, and fails when it is written to. */
function ensureWritable(file: string): void {
  accessSync(dirname(file), constants.W_OK | constants.X_OK);
  if (existsSync(file)) accessSync(file, constants.W_OK);
}

function versionIn(database: DatabaseSync): number {
  return Number(database.prepare("PRAGMA user_version").get()?.user_version);
}

function tablesIn(database: DatabaseSync): string {
  return JSON.stringify(database.prepare("SELECT name, sql FROM sqlite_schema ORDER BY name").all());
}

/** The tables that a state has. */
function wantedTables(): string {
  const database = new DatabaseSync(":memory:");
  database.exec(schema);
  const tables = tablesIn(database);
  database.close();
  return tables;
}

function fresh(file: string, notice?: string): CacheFile {
  deleteCache(file);
  const database = opened(file);
  database.exec(schema);
  return { database, notice };
}

/** Where the state of the builds into an output folder is kept; all paths are absolute. */
export function cacheFile(cacheFolder: string, output: string): string {
  return join(
    cacheFolder,
    `${basename(output).replace(/[^\w-]/g, "") || "site"}-${hashOf([output]).slice(0, 8)}.sqlite`,
  );
}

/** Where builds keep what the next may take over, in the folder that a command is run in. */
export function cacheFolderIn(workingFolder: string): string {
  return join(workingFolder, ".dateline");
}

/** Something about the output folder that only the person who named it can put right; the last good site is untouched. */
export class OutputError extends Error {}
