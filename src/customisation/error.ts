import { readFileSync } from "node:fs";
import { isAbsolute, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { withSlashes } from "../lib/files.ts";
import { positionAt } from "../lib/lines.ts";
import { closest } from "../lib/suggest.ts";
import { errorCode } from "../lib/system-error.ts";
import { lineProblem, type Problem } from "../model/problem.ts";
import { layoutNames, partNames } from "./names.ts";

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

/** An import that leads nowhere. */
export class ImportError extends Error {
  /** As it is written. */
  readonly specifier: string;
  /** The address of the module that imports it. */
  readonly importer: string;

  constructor(message: string, specifier: string, importer: string) {
    super(message);
    this.specifier = specifier;
    this.importer = importer;
  }
}

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
  const position = (thrown instanceof ImportError
    ? importIn(thrown, code.folder)
    : positionIn(thrown, code.folder)) ?? { file: code.file, line: 0, column: 0 };
  return new CustomisationError(sentence(thrown), position);
}

/** Returns an error of a publication's code as a problem; undefined for any other error. */
export function customisationProblem(error: unknown): Problem | undefined {
  if (!(error instanceof Error) || error.name !== errorName) return undefined;
  const { file, line, column } = { file: "", line: 0, column: 0, ...error };
  return { ...lineProblem(file, line, error.message), column };
}

/** Returns an error of a publication's code with the page that it spoilt; any other error as it is. */
export function withPage(error: unknown, url: string): unknown {
  return error instanceof CustomisationError
    ? new CustomisationError(`${error.message} The page is ${url}.`, error)
    : error;
}

function sentence(thrown: unknown): string {
  if (!(thrown instanceof Error)) return `It threw ${JSON.stringify(thrown) ?? "nothing"}.`;
  const { name, message } = thrown;
  const [, module, unknown] = missingExport.exec(message) ?? [];
  if (module !== undefined && unknown !== undefined) return noExport(module, unknown);
  if (errorCode(thrown) === "ERR_UNSUPPORTED_TYPESCRIPT_SYNTAX") return `${message}. ${onlyTypes}`;
  const text = name === "Error" ? message : `${name}: ${message}`;
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

/** What Node says of an import of a name that a module does not export. */
const missingExport = /requested module '([^']+)' does not provide an export named '([^']+)'/;

function noExport(module: string, name: string): string {
  const known = module === "dateline-press/layouts" ? originalNames : [];
  const meant = closest(name, known);
  return `"${module}" exports no "${name}".${meant === undefined ? "" : ` Did you mean ${meant}?`}`;
}

const originalNames = [...Object.keys(layoutNames), ...Object.values(partNames).flat()];

const onlyTypes =
  "Node runs TypeScript by leaving its types out. Write an object instead of an enum, and fields instead of parameter properties.";

/** A file with line and perhaps column, as in stacks and above the source that a syntax error shows. */
const stackPosition =
  /(?:^|[\s(])((?:file:\/\/)?\/?[^\s()]+?\.[cm]?[jt]s)(?:\?[^\s():]*)?:(\d+)(?::(\d+))?/gm;

function positionIn(thrown: unknown, folder: string): CodePosition | undefined {
  if (!(thrown instanceof Error)) return undefined;
  for (const [, address = "", line, column] of (thrown.stack ?? "").matchAll(stackPosition)) {
    const file = relative(folder, address.startsWith("file:") ? fileURLToPath(address) : address);
    if (isOutside(file)) continue;
    return { file: withSlashes(file), line: Number(line), column: Number(column ?? 0) };
  }
  return undefined;
}

/** Returns the position at which an import is written. */
function importIn({ specifier, importer }: ImportError, folder: string): CodePosition | undefined {
  const path = fileURLToPath(importer.replace(/\?.*/, ""));
  const file = relative(folder, path);
  if (isOutside(file)) return undefined;
  const text = readFileSync(path, "utf8");
  const at = Math.max(text.indexOf(`"${specifier}"`), text.indexOf(`'${specifier}'`));
  return { file: withSlashes(file), ...positionAt(text, Math.max(0, at)) };
}

function isOutside(path: string): boolean {
  return path.startsWith("..") || isAbsolute(path) || path.split(sep).includes("node_modules");
}
