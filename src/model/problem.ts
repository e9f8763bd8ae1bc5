import type { CareRule } from "./care.ts";

/** A fault of the content that an editor should correct, and its position. */
export interface Problem {
  /** An error stops the build; a warning does not. */
  readonly severity: "error" | "warning";
  /** The file as a person would type it, relative to the working directory. */
  readonly file: string;
  /** Counted from 1; 0 for the whole file. */
  readonly line: number;
  /** Counted from 1; 0 for the whole line. */
  readonly column: number;
  /** The front-matter field, dotted below the top level ("image.alt"). */
  readonly field?: string | undefined;
  /** What is wrong and what to write instead. */
  readonly message: string;
  /** The rule of care that an article of the archive breaks. */
  readonly care?: CareRule | undefined;
}

/** A value, unless an error prevented it, and the problems found on the way. */
export interface Result<Value> {
  readonly value?: Value | undefined;
  readonly problems: readonly Problem[];
}

/** The position of a field in its file; both counted from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** The positions of a file's fields, by name, dotted below the top level. They are found on demand. */
export type Positions = Pick<ReadonlyMap<string, Position>, "get">;

/** The source of a record, so that later checks can name file and line. */
export interface Origin {
  readonly file: string;
  readonly positions: Positions;
}

/** Returns a problem of a file as a whole. */
export function fileProblem(file: string, message: string, severity: Problem["severity"] = "error"): Problem {
  return { severity, file, line: 0, column: 0, message };
}

/** Returns a problem of a line of a file, counted from 1. */
export function lineProblem(
  file: string,
  line: number,
  message: string,
  severity: Problem["severity"] = "error",
): Problem {
  return { severity, file, line, column: 0, message };
}

/** Returns a problem of a field, dotted below the top level, at the nearest position that its file has for it. */
export function fieldProblem(
  { file, positions }: Origin,
  field: string,
  message: string,
  severity: Problem["severity"] = "error",
): Problem {
  return { severity, file, ...nearestPosition(positions, field.split(".")), field, message };
}

/** Returns the position of a value, or of the nearest group or list that holds it. */
export function nearestPosition(positions: Positions, path: readonly PropertyKey[]): Position {
  for (let length = path.length; length > 0; length -= 1) {
    const position = positions.get(path.slice(0, length).map(String).join("."));
    if (position) return position;
  }
  return { line: 1, column: 1 };
}

/** Compares problems for reports: by file, line, column, field, then message. */
export function compareProblems(one: Problem, other: Problem): number {
  return (
    compareText(one.file, other.file) ||
    one.line - other.line ||
    one.column - other.column ||
    compareText(one.field ?? "", other.field ?? "") ||
    compareText(one.message, other.message)
  );
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** Nobody reads more, and the first ones mostly share a cause with the rest. */
const maxPerFile = 1000;

/** Returns the problems in order, at most a thousand of each file, followed by one that counts the rest. */
export function reportedProblems(problems: readonly Problem[]): readonly Problem[] {
  const sorted = problems.toSorted(compareProblems);
  if (sorted.length <= maxPerFile) return sorted;
  return [...Map.groupBy(sorted, ({ file }) => file).values()].flatMap((ofFile) => {
    const rest = ofFile.slice(maxPerFile);
    const [next] = rest;
    return next ? [...ofFile.slice(0, maxPerFile), restCount(next, rest)] : ofFile;
  });
}

function restCount({ file, line }: Problem, rest: readonly Problem[]): Problem {
  return {
    severity: rest.some(({ severity }) => severity === "error") ? "error" : "warning",
    file,
    line,
    column: 0,
    message:
      rest.length === 1
        ? "1 more problem from here on is not shown. Mend those above first."
        : `${rest.length.toLocaleString("en")} more problems from here on are not shown. Mend those above first.`,
  };
}
