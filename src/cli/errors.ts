import { CommanderError } from "commander";
import { OutputError } from "../cache/database.ts";
import { RevisionError } from "../history/git.ts";
import type { Problem } from "../model/problem.ts";
import { formatProblems } from "./format-problems.ts";
import type { Terminal } from "./terminal.ts";

export interface Failure {
  /** For standard error; empty where everything was said already. */
  readonly text: string;
  readonly code: 0 | 1 | 2;
}

/**
 * What a command that threw says and with which code it ends: 1 where the content or the machine is at fault,
 * 2 where the call is. Asking for help ends with 0. Bad input never shows as a stack trace.
 */
export function failureOf(error: unknown, { paint }: Pick<Terminal, "paint">): Failure {
  if (error instanceof CommanderError) return { text: "", code: error.exitCode === 0 ? 0 : 2 };
  if (error instanceof UsageError || error instanceof OutputError || error instanceof RevisionError)
    return failure(error.message, 2);
  if (error instanceof ContentError)
    return {
      text: error.problems.length === 0 ? "" : formatProblems(error.problems, "pretty", paint),
      code: 1,
    };
  return failure(systemError(error) ?? (error instanceof Error ? error.message : String(error)), 1);
}

function failure(message: string, code: Failure["code"]): Failure {
  return { text: `error: ${message}\n`, code };
}

/** What a person can do about what the system reports. (errno(3)) */
const hint: Readonly<Record<string, string>> = {
  EACCES: "Permission denied. Change the permissions of this file or folder.",
  EDQUOT: "Your disk quota is used up. Free some space and try again.",
  EFBIG: "The file is larger than the system allows. Raise the limit and try again.",
  EIO: "The disk reports an error. Check the disk.",
  EMFILE: "Too many files are open. Raise the limit (ulimit -n) and try again.",
  ENOSPC: "The disk is full. Free some space and try again.",
  EPERM: "Changing it is not permitted. Change its permissions.",
  EROFS: "The disk is read-only. Choose another folder with --output.",
};

/**
 * A failure of the system, told with the file that it concerns; undefined where the error is of another kind.
 * A build that fails so leaves the last good site as it was.
 * @example systemFault(error) // "/site/index.html: The disk is full. Free some space and try again."
 */
export function systemError(error: unknown): string | undefined {
  if (!(error instanceof Error) || !("code" in error) || typeof error.code !== "string") return undefined;
  const known = hint[error.code];
  if (known === undefined) return stateError(error);
  const path = "path" in error && typeof error.path === "string" ? `${error.path}: ` : "";
  return `${path}${known}`;
}

/** The same of what SQLite reports while the state of a build is kept. (https://sqlite.org/rescode.html) */
const stateHint: Readonly<Record<number, string>> = {
  10: "The disk reports an error, or the file is larger than the system allows.",
  13: "The disk is full. Free some space and try again.",
};

function stateError(error: Error): string | undefined {
  if (!("errcode" in error) || typeof error.errcode !== "number") return undefined;
  const known = stateHint[error.errcode & 0xff];
  return known && `The cache in .dateline: ${known}`;
}

/** The command was called wrongly: exit code 2. The message says what to write instead. */
export class UsageError extends Error {}

/** The content has problems: exit code 1. */
export class ContentError extends Error {
  /** Those that were not told yet; none where the command has told them itself. */
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super("The content has problems.");
    this.problems = problems;
  }
}
