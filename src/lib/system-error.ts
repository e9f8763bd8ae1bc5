/** Errors of the file system, as Node throws them. */

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
