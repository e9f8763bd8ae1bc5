import { assertNever } from "../lib/assert-never.ts";
import type { Problem } from "../model/problem.ts";
import { printable, type Terminal } from "./terminal.ts";

/** The formats of --format: for people, for programs, and for annotations of a pull request. */
export const problemFormats = ["pretty", "json", "github"] as const;

export type ProblemFormat = (typeof problemFormats)[number];

/**
 * Returns problems as text with a line break at its end. The format "pretty" groups problems that are alike, and "verbose"
 * shows each.
 */
export function formatProblems(
  problems: readonly Problem[],
  format: ProblemFormat | "verbose",
  paint: Terminal["paint"],
): string {
  switch (format) {
    case "pretty":
      return groupedProblems(problems, paint);
    case "verbose":
      return prettyProblems(problems, paint);
    case "json":
      return jsonProblems(problems);
    case "github":
      return githubProblems(problems);
    default:
      return assertNever(format);
  }
}

/**
 * Returns the message of a problem, with its field before it.
 * @example problemMessage(problem) // 'date: "yesterday" is not a date. Write it as 2023-11-09.'
 */
export function problemMessage({ field, message }: Problem): string {
  return field ? `${shownName(field)}: ${message}` : message;
}

/**
 * Returns a number with its noun.
 * @example formatCount(2, "file") // "2 files"
 */
export function formatCount(count: number, noun: string, plural = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : plural}`;
}

/** The number of problems of one kind that are shown one by one. */
const mostSingle = 10;

/** The number of further positions that are named as examples. */
const mostExamples = 3;

/**
 * Returns problems for people, grouped if there are many. Up to ten of a kind are shown one a line. Of more warnings of a
 * kind, the first is shown with a few other positions, since editors decide on them together. Of more equal errors, the
 * first is shown with all other positions, since each must be corrected.
 */
function groupedProblems(problems: readonly Problem[], paint: Terminal["paint"]): string {
  const kinds = Map.groupBy(problems, kindOf);
  const isMany = (kind: readonly Problem[]): boolean => kind.length > mostSingle;
  const lines = problems.map((problem) => {
    const kind = kinds.get(kindOf(problem)) ?? [];
    if (!isMany(kind)) return problemLine(problem, paint);
    return kind[0] === problem ? `${problemLine(problem, paint)}${furtherProblems(kind, paint)}` : "";
  });
  const someLeftOut = [...kinds.values()].some((kind) => isMany(kind) && kind[0]?.severity === "warning");
  const hint = someLeftOut ? " Similar warnings are shown once; --verbose shows all of them." : "";
  const colour = problems.some(({ severity }) => severity === "error") ? "red" : "yellow";
  return `${lines.join("")}${paint(colour, problemSummary(problems))}${hint}\n`;
}

/** The parts in which warnings of one kind differ: quotations, addresses, file names, HTML tags, numbers. */
const particulars = /"[^"]*"|“[^”]*”|<[^>]*>|\S*\/\S*|\b(?:slug|id): \S+|Did you mean [^?]*\?|\d[\d.,:-]*/g;

function kindOf(problem: Problem): string {
  const message = problemMessage(problem);
  return problem.severity === "error"
    ? `error ${message}`
    : `warning ${message.replace(/^(\S+?)\.\d+(?=[.:])/, "$1").replace(particulars, "…")}`;
}

function furtherProblems(kind: readonly Problem[], paint: Terminal["paint"]): string {
  const [first, ...others] = kind;
  if (first?.severity === "error")
    return others.map((problem) => `${paint("bold", formatPosition(problem))}: the same error\n`).join("");
  const files = new Set(kind.map(({ file }) => file)).size;
  // Examples in other files help more than further lines of the same file.
  const onePerFile = [...new Map(others.map((problem) => [problem.file, problem])).values()];
  const examples = (onePerFile.length > 1 ? onePerFile : others).slice(0, mostExamples).map(formatPosition);
  const inFiles = files === 1 ? "in this file" : `in ${formatCount(files, "file")}`;
  return `  … and ${others.length.toLocaleString("en")} more like this ${inFiles}, for example ${examples.join(", ")}\n`;
}

/**
 * Returns problems for people, one a line, and their number.
 * @example prettyProblems(problems, paint) // "content/articles/a.md:4:7 date: … is not a date. …\n1 error in 1 file.\n"
 */
export function prettyProblems(problems: readonly Problem[], paint: Terminal["paint"]): string {
  const colour = problems.some(({ severity }) => severity === "error") ? "red" : "yellow";
  const lines = problems.map((problem) => problemLine(problem, paint)).join("");
  return `${lines}${paint(colour, problemSummary(problems))}\n`;
}

/**
 * Returns a problem as a line for people.
 * @example problemLine(problem, paint) // "content/articles/a.md:4:7 date: … is not a date. …\n"
 */
function problemLine(problem: Problem, paint: Terminal["paint"]): string {
  const { line } = problem;
  const position = paint("bold", `${formatPosition(problem)}${line === 0 ? ":" : ""}`);
  const mark = problem.severity === "warning" ? `${paint("yellow", "warning:")} ` : "";
  return `${position} ${mark}${printable(problemMessage(problem))}\n`;
}

/** Returns the position of a problem as `file:line:column`, which terminals and editors open with a click. */
function formatPosition({ file, line, column }: Problem): string {
  const position = line === 0 ? file : column === 0 ? `${file}:${line}` : `${file}:${line}:${column}`;
  return printable(position);
}

/**
 * Returns the number of problems as a sentence.
 * @example problemSummary(problems) // "2 errors and 1 warning in 2 files."
 */
function problemSummary(problems: readonly Problem[]): string {
  const { errors, warnings, files } = problemCount(problems);
  const parts = [
    ...(errors > 0 || warnings === 0 ? [formatCount(errors, "error")] : []),
    ...(warnings > 0 ? [formatCount(warnings, "warning")] : []),
  ];
  return `${parts.join(" and ")} in ${formatCount(files, "file")}.`;
}

interface ProblemCount {
  readonly errors: number;
  readonly warnings: number;
  /** The number of files with problems. */
  readonly files: number;
}

function problemCount(problems: readonly Problem[]): ProblemCount {
  const errors = problems.filter(({ severity }) => severity === "error").length;
  return {
    errors,
    warnings: problems.length - errors,
    files: new Set(problems.map(({ file }) => file)).size,
  };
}

/** Returns one JSON object with the counts and all problems. A line or column of 0 means that there is none. */
function jsonProblems(problems: readonly Problem[]): string {
  const { errors, warnings } = problemCount(problems);
  return `${JSON.stringify({ errors, warnings, problems }, undefined, 2)}\n`;
}

/** The number of annotations of each severity that GitHub shows for a step. */
const mostShown = 10;

function annotationLimit(problems: readonly Problem[]): string {
  const { errors, warnings } = problemCount(problems);
  return Math.max(errors, warnings) > mostShown
    ? ` GitHub shows only the first ${mostShown} errors and ${mostShown} warnings beside their lines. This log has all of them.`
    : "";
}

/**
 * Returns problems as commands of a GitHub workflow, which annotates the lines of a pull request with them.
 * https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
function githubProblems(problems: readonly Problem[]): string {
  return `${problems.map(commandOf).join("")}${problemSummary(problems)}${annotationLimit(problems)}\n`;
}

function commandOf(problem: Problem): string {
  const { severity, file, line, column, field } = problem;
  const properties = [
    `file=${escapedProperty(file)}`,
    ...(line > 0 ? [`line=${line}`] : []),
    ...(column > 0 ? [`col=${column}`] : []),
    `title=${escapedProperty(field ?? "content")}`,
  ];
  return `::${severity} ${properties.join(",")}::${escapedMessage(problemMessage(problem))}\n`;
}

function escapedProperty(text: string): string {
  return escapedMessage(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

/** Escapes the characters that would end the message of a workflow command. */
function escapedMessage(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

/** The length limit of field names, in characters. A longer one is a sentence that a colon made a field of. */
const longestName = 50;

function shownName(field: string): string {
  return field.length > longestName ? `${[...field].slice(0, 40).join("").trimEnd()}…` : field;
}
