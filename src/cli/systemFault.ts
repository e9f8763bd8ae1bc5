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

/**
 * A failure of the system, told with the file that it concerns; undefined where the error is of another kind.
 * A build that fails so leaves the last good site as it was.
 * @example systemFault(error) // "/site/index.html: The disk is full. Free some space and try again."
 */
export const systemFault = (error: unknown): string | undefined => {
  if (!(error instanceof Error) || !("code" in error) || typeof error.code !== "string") return undefined;
  const known = advice[error.code];
  if (known === undefined) return undefined;
  const path = "path" in error && typeof error.path === "string" ? `${error.path}: ` : "";
  return `${path}${known}`;
};
