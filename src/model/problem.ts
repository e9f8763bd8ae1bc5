/** Something in the content that an editor should know of, and where. */
export interface Problem {
  /** An error stops the build; a warning is reported and the build goes on. */
  readonly severity: "error" | "warning";
  /** The file as a person would type it, relative to where the command runs. */
  readonly file: string;
  /** Counted from 1; 0 where the whole file is meant. */
  readonly line: number;
  /** Counted from 1; 0 where the whole line is meant. */
  readonly column: number;
  /** The front-matter field, dotted below the top level ("image.alt"). */
  readonly field?: string | undefined;
  /** What is wrong and what to write instead. */
  readonly message: string;
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
export function nearestPosition(positions: Origin["positions"], path: readonly PropertyKey[]): Position {
  for (let length = path.length; length > 0; length -= 1) {
    const at = positions.get(path.slice(0, length).map(String).join("."));
    if (at) return at;
  }
  return { line: 1, column: 1 };
}

/** What came of reading something: its value unless an error stood in the way, and what an editor should know. */
export interface Result<Value> {
  readonly value?: Value | undefined;
  readonly problems: readonly Problem[];
}

/** The order in which problems are told: by file, line, column, then by what they say. */
export function compareProblems(one: Problem, other: Problem): number {
  return (
    byText(one.file, other.file) ||
    one.line - other.line ||
    one.column - other.column ||
    byText(one.field ?? "", other.field ?? "") ||
    byText(one.message, other.message)
  );
}

function byText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** Nobody reads on, and whoever mends these has mended the cause of the rest. */
const mostOfAFile = 1000;

/** Problems in their order: the first thousand of each file, and how many more it has. */
export function toldProblems(problems: readonly Problem[]): readonly Problem[] {
  const sorted = problems.toSorted(compareProblems);
  if (sorted.length <= mostOfAFile) return sorted;
  return [...Map.groupBy(sorted, ({ file }) => file).values()].flatMap((ofFile) => {
    const rest = ofFile.slice(mostOfAFile);
    const [next] = rest;
    return next ? [...ofFile.slice(0, mostOfAFile), ruleOff(next, rest)] : ofFile;
  });
}

function ruleOff({ file, line }: Problem, rest: readonly Problem[]): Problem {
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

/** Where a field stands in its file; both counted from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Where a record came from, so that later checks can still name file and line. */
export interface Origin {
  readonly file: string;
  readonly positions: ReadonlyMap<string, Position>;
}
