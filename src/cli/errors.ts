import { CommanderError } from "commander";
import { OutputError } from "../cache/output-error.ts";
import { RevisionError } from "../history/git.ts";
import { sqliteCode } from "../lib/system-error.ts";
import type { Problem } from "../model/problem.ts";
import { formatProblems } from "./format-problems.ts";
import type { Terminal } from "./terminal.ts";

/** The end of a command that threw. */
export interface Failure {
  /** The text for standard error; empty if the command has written everything already. */
  readonly text: string;
  /** The exit code. */
  readonly code: 0 | 1 | 2 | 3;
}

/**
 * Returns the message and the exit code for whatever a command threw: 1 for errors of the content or the system, 2 for
 * wrong calls, 3 for articles that a wire has withdrawn and that are still there, 0 for --help. The message never holds a stack trace.
 */
export function failureOf(error: unknown, { paint }: Pick<Terminal, "paint">): Failure {
  if (error instanceof CommanderError) return { text: "", code: error.exitCode === 0 ? 0 : 2 };
  if (error instanceof UsageError || error instanceof OutputError || error instanceof RevisionError)
    return failure(error.message, 2);
  if (error instanceof OpenKillsError) return failure(error.message, 3);
  if (error instanceof ContentError)
    return {
      text: error.problems.length === 0 ? "" : formatProblems(error.problems, "pretty", paint),
      code: 1,
    };
  return failure(systemError(error) ?? (error instanceof Error ? error.message : String(error)), 1);
}

/** A wrong call, with exit code 2. The message says what to write instead. */
export class UsageError extends Error {}

/** Articles that a wire has withdrawn and that are still there, with exit code 3. What an import could write is written. */
export class OpenKillsError extends Error {}

/** Errors in the content, with exit code 1. */
export class ContentError extends Error {
  /** The problems to show; none if the command has shown them already. */
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super("The content has problems.");
    this.problems = problems;
  }
}

function failure(message: string, code: Failure["code"]): Failure {
  return { text: `error: ${message}\n`, code };
}

/** Hints for error codes of the system. See errno(3). */
const systemHints: Readonly<Record<string, string>> = {
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
 * Returns the message for an error of the system, with the file that it concerns, or undefined for other errors.
 * @example systemError(error) // "/site/index.html: The disk is full. Free some space and try again."
 */
export function systemError(error: unknown): string | undefined {
  if (!(error instanceof Error) || !("code" in error) || typeof error.code !== "string") return undefined;
  const hint = systemHints[error.code];
  if (hint === undefined) return sqliteError(error);
  const path = "path" in error && typeof error.path === "string" ? `${error.path}: ` : "";
  return `${path}${hint}`;
}

/** Hints for result codes of SQLite, which holds the cache. https://sqlite.org/rescode.html */
const sqliteHints: Readonly<Record<number, string>> = {
  10: "The disk reports an error, or the file is larger than the system allows.",
  13: "The disk is full. Free some space and try again.",
};

function sqliteError(error: Error): string | undefined {
  const hint = sqliteHints[sqliteCode(error)];
  return hint && `The cache in .dateline: ${hint}`;
}
