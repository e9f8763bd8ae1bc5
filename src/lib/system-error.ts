/** Errors of the file system and of SQLite, as Node throws them. */

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

/** Returns the primary result code (https://sqlite.org/rescode.html); 0 for errors that SQLite did not raise. */
export function sqliteCode(error: unknown): number {
  return error instanceof Error && "errcode" in error && typeof error.errcode === "number"
    ? error.errcode & 0xff
    : 0;
}

/** Returns true for SQLITE_BUSY and SQLITE_LOCKED. */
export function isLocked(error: unknown): boolean {
  return [5, 6].includes(sqliteCode(error));
}
