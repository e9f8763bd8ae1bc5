import { rmSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { makeFolder } from "../makeFolder.ts";
import { OutputError } from "../outputError.ts";
import { StateDamage } from "./stateDamage.ts";

/** Raised by one whenever a table or what is written into it changes. */
const version = 6;

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
  CREATE TABLE addresses (url TEXT PRIMARY KEY, kept TEXT NOT NULL, sum INTEGER NOT NULL) WITHOUT ROWID;
  PRAGMA user_version = ${version};
`;

const codeOf = (error: unknown): number | undefined =>
  error instanceof Error && "errcode" in error && typeof error.errcode === "number"
    ? error.errcode
    : undefined;

/** https://sqlite.org/rescode.html: SQLITE_BUSY and SQLITE_LOCKED. */
const isTaken = (error: unknown): boolean => [5, 6].includes((codeOf(error) ?? 0) & 0xff);

/** SQLITE_CORRUPT, SQLITE_NOTADB, and what a table that is not as it should be brings up. */
export const isDamage = (error: unknown): boolean =>
  error instanceof StateDamage || [1, 11, 25, 26].includes((codeOf(error) ?? 0) & 0xff);

/** What is told where the last build could not be taken over for that. */
export const damageRemark = "The state of the last build is damaged";

/** Removes a state file with all that belongs to it. */
export const removeState = (file: string): void => {
  for (const name of [file, `${file}-journal`]) rmSync(name, { force: true });
};

const versionIn = (database: DatabaseSync): number =>
  Number(database.prepare("PRAGMA user_version").get()?.user_version);

const opened = (file: string): DatabaseSync => {
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
};

export interface StateFile {
  readonly database: DatabaseSync;
  /** Why the last build's state is not used, where it was there. */
  readonly remark?: string | undefined;
}

const fresh = (file: string, remark?: string): StateFile => {
  removeState(file);
  const database = opened(file);
  database.exec(schema);
  return { database, remark };
};

/** A state that is forgotten with the process, for where none can be kept. */
const fleeting = (folder: string): StateFile => ({
  ...fresh(":memory:"),
  remark: `Nothing can be kept in ${folder} for the next build`,
});

/** SQLITE_CANTOPEN, SQLITE_READONLY, SQLITE_PERM, and what `mkdir` throws. */
const isOutOfReach = (error: unknown): boolean =>
  [3, 8, 14].includes((codeOf(error) ?? 0) & 0xff) ||
  (error instanceof Error && "syscall" in error && error.syscall === "mkdir");

/**
 * Opens the state of a folder's builds, or begins it anew where there is none, or one that can't be used.
 * @throws OutputError where another build holds it
 */
export const openStateFile = (file: string): StateFile => {
  try {
    makeFolder(dirname(file));
    const database = opened(file);
    const found = versionIn(database);
    if (found === version) return { database };
    database.close();
    return fresh(file, found === 0 ? undefined : "The state of the last build is of another version");
  } catch (error) {
    if (isTaken(error))
      throw new OutputError("Another build of this site is at work. Wait until it has finished.");
    if (isOutOfReach(error)) return fleeting(dirname(file));
    if (isDamage(error)) return fresh(file, damageRemark);
    throw error;
  }
};
