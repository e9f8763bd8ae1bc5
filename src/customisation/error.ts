import { isAbsolute, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { lineProblem, type Problem } from "../model/problem.ts";

/** A position in a publication's own code. */
interface CodePosition {
  /** Relative to the publication's folder. */
  readonly file: string;
  /** Counted from 1; 0 for the whole file. */
  readonly line: number;
  readonly column: number;
}

/** An error of a publication's own code. Its fields are plain, so that it comes whole from a thread. */
export class CustomisationError extends Error implements CodePosition {
  override readonly name = errorName;
  readonly file: string;
  readonly line: number;
  readonly column: number;

  constructor(message: string, { file, line, column }: CodePosition) {
    super(message);
    this.file = file;
    this.line = line;
    this.column = column;
  }
}

const errorName = "CustomisationError";

/** The code that was running when something was thrown. */
interface RunningCode {
  /** The publication's folder; absolute. */
  readonly folder: string;
  /** The file that the generator called or loaded, relative to that folder. */
  readonly file: string;
}

/**
 * Returns what a publication's code threw as an error with a position: that of the innermost call in the publication's own
 * files, or else the file that was called.
 */
export function thrownError(thrown: unknown, code: RunningCode): CustomisationError {
  if (thrown instanceof CustomisationError) return thrown;
  const position = positionIn(thrown, code.folder) ?? { file: code.file, line: 0, column: 0 };
  return new CustomisationError(sentence(thrown), position);
}

/** Returns an error of a publication's code as a problem; undefined for any other error. */
export function customisationProblem(error: unknown): Problem | undefined {
  if (!(error instanceof Error) || error.name !== errorName) return undefined;
  const { file, line, column } = { file: "", line: 0, column: 0, ...error };
  return { ...lineProblem(file, line, error.message), column };
}

function sentence(thrown: unknown): string {
  if (!(thrown instanceof Error)) return `It threw ${String(thrown)}.`;
  const { name, message } = thrown;
  const text = name === "Error" ? message : `${name}: ${message}`;
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

/** A file with line and perhaps column, as in stacks and above the source that a syntax error shows. */
const stackPosition =
  /(?:^|[\s(])((?:file:\/\/)?\/?[^\s()]+?\.[cm]?[jt]s)(?:\?[^\s():]*)?:(\d+)(?::(\d+))?/gm;

function positionIn(thrown: unknown, folder: string): CodePosition | undefined {
  if (!(thrown instanceof Error)) return undefined;
  for (const [, address = "", line, column] of (thrown.stack ?? "").matchAll(stackPosition)) {
    const file = relative(folder, address.startsWith("file:") ? fileURLToPath(address) : address);
    if (isOutside(file)) continue;
    return { file: file.split(sep).join("/"), line: Number(line), column: Number(column ?? 0) };
  }
  return undefined;
}

function isOutside(path: string): boolean {
  return path.startsWith("..") || isAbsolute(path) || path.split(sep).includes("node_modules");
}
