/** What a person can do about what the system reports. (errno(3)) */
const advice: Readonly<Record<string, string>> = {
  EACCES: "It may not be read or written. Change its permissions.",
  EDQUOT: "Your share of the disk is used up. Free some space and try again.",
  EFBIG: "A file grew larger than the system allows. Raise the limit and try again.",
  EIO: "The disk reports a fault.",
  EMFILE: "Too many files are open. Raise the limit (ulimit -n) and try again.",
  ENOSPC: "The disk is full. Free some space and try again.",
  EPERM: "It may not be changed. Change its permissions.",
  EROFS: "The disk can only be read. Choose another place with --output.",
};

/** The same of what SQLite reports while the state of a build is kept. (https://sqlite.org/rescode.html) */
const stateAdvice: Readonly<Record<number, string>> = {
  10: "The disk reports a fault, or a file grew larger than the system allows.",
  13: "The disk is full. Free some space and try again.",
};

const stateFault = (error: Error): string | undefined => {
  if (!("errcode" in error) || typeof error.errcode !== "number") return undefined;
  const known = stateAdvice[error.errcode & 0xff];
  return known && `The state of the build in .dateline: ${known}`;
};

/**
 * A failure of the system, told with the file that it concerns; undefined where the error is of another kind.
 * A build that fails so leaves the last good site as it was.
 * @example systemFault(error) // "/site/index.html: The disk is full. Free some space and try again."
 */
export const systemFault = (error: unknown): string | undefined => {
  if (!(error instanceof Error) || !("code" in error) || typeof error.code !== "string") return undefined;
  const known = advice[error.code];
  if (known === undefined) return stateFault(error);
  const path = "path" in error && typeof error.path === "string" ? `${error.path}: ` : "";
  return `${path}${known}`;
};
