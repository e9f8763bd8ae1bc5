import { assertNever } from "../lib/tasks.ts";
import type { Problem } from "../model/problem.ts";
import { printable, type Terminal } from "./terminal.ts";

/** For people, for programs, and for the margin of a pull request. */
export const problemFormats = ["pretty", "json", "github"] as const;

export type ProblemFormat = (typeof problemFormats)[number];

/** Problems as text that ends in a line end; for people those of a kind together, or each where all is to be told. */
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

/** What warnings of a kind differ in: what they quote, addresses, names of files, tags of HTML, numbers. */
const particulars = /"[^"]*"|“[^”]*”|<[^>]*>|\S*\/\S*|\b(?:slug|id): \S+|Did you mean [^?]*\?|\d[\d.,:-]*/g;

function kindOf(problem: Problem): string {
  const told = problemMessage(problem);
  return problem.severity === "error"
    ? `error ${told}`
    : `warning ${told.replace(/^(\S+?)\.\d+(?=[.:])/, "$1").replace(particulars, "…")}`;
}

/** So many of a kind are told one by one. */
const mostApart = 10;

/** So many of the other places are named. */
const mostExamples = 3;

function othersOf(kind: readonly Problem[], paint: Terminal["paint"]): string {
  const [first, ...others] = kind;
  if (first?.severity === "error")
    return others.map((problem) => `${paint("bold", problemPlace(problem))}: the same error\n`).join("");
  const files = new Set(kind.map(({ file }) => file)).size;
  // Other files say more than further lines of the same.
  const elsewhere = [...new Map(others.map((problem) => [problem.file, problem])).values()];
  const places = (elsewhere.length > 1 ? elsewhere : others).slice(0, mostExamples).map(problemPlace);
  const where = files === 1 ? "in this file" : `in ${formatCount(files, "file")}`;
  return `  … and ${others.length.toLocaleString("en")} more like this ${where}, for example ${places.join(", ")}\n`;
}

/**
 * Problems for people where there may be very many. Up to ten of a kind stand one a line, as they come. Of more warnings of
 * a kind, the first is told and a few of the other places, since they are read to decide and not one by one. More errors
 * that say the very same are told once with every place, since each has to be mended.
 */
function groupedProblems(problems: readonly Problem[], paint: Terminal["paint"]): string {
  const kinds = Map.groupBy(problems, kindOf);
  const isMany = (kind: readonly Problem[]): boolean => kind.length > mostApart;
  const lines = problems.map((problem) => {
    const kind = kinds.get(kindOf(problem)) ?? [];
    if (!isMany(kind)) return problemLine(problem, paint);
    return kind[0] === problem ? `${problemLine(problem, paint)}${othersOf(kind, paint)}` : "";
  });
  const areLeftOut = [...kinds.values()].some((kind) => isMany(kind) && kind[0]?.severity === "warning");
  const hint = areLeftOut ? " Similar warnings are shown once; --verbose shows all of them." : "";
  const colour = problems.some(({ severity }) => severity === "error") ? "red" : "yellow";
  return `${lines.join("")}${paint(colour, problemSummary(problems))}${hint}\n`;
}

/**
 * A problem as a line for people.
 * @example problemLine(problem, paint) // "content/articles/a.md:4:7 date: … is not a date. …\n"
 */
function problemLine(problem: Problem, paint: Terminal["paint"]): string {
  const { line } = problem;
  const place = paint("bold", `${problemPlace(problem)}${line === 0 ? ":" : ""}`);
  const mark = problem.severity === "warning" ? `${paint("yellow", "warning:")} ` : "";
  return `${place} ${mark}${printable(problemMessage(problem))}\n`;
}

/** Where a problem is: terminals and editors open `file:line:column` with a click. */
function problemPlace({ file, line, column }: Problem): string {
  const place = line === 0 ? file : column === 0 ? `${file}:${line}` : `${file}:${line}:${column}`;
  return printable(place);
}

/**
 * How many problems there are, as a sentence.
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
  /** How many files have any. */
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

/** Problems for programs: one object with the counts and every problem; lines and columns are 0 where there is none. */
function jsonProblems(problems: readonly Problem[]): string {
  const { errors, warnings } = problemCount(problems);
  return `${JSON.stringify({ errors, warnings, problems }, undefined, 2)}\n`;
}

/** How many of each severity GitHub shows beside the lines of a step. */
const mostShown = 10;

function limitNote(problems: readonly Problem[]): string {
  const { errors, warnings } = problemCount(problems);
  return Math.max(errors, warnings) > mostShown
    ? ` GitHub shows only the first ${mostShown} errors and ${mostShown} warnings beside their lines. This log has all of them.`
    : "";
}

/**
 * Problems as commands of a GitHub workflow, which shows them beside the lines of a pull request.
 * https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
function githubProblems(problems: readonly Problem[]): string {
  return `${problems.map(commandOf).join("")}${problemSummary(problems)}${limitNote(problems)}\n`;
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

/** Three characters would end a workflow command's message, two more one of its properties. */
function escapedMessage(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

/**
 * Problems for people, one a line, and how many there are.
 * @example prettyProblems(problems, paint) // "content/articles/a.md:4:7 date: … is not a date. …\n1 error in 1 file.\n"
 */
export function prettyProblems(problems: readonly Problem[], paint: Terminal["paint"]): string {
  const colour = problems.some(({ severity }) => severity === "error") ? "red" : "yellow";
  const lines = problems.map((problem) => problemLine(problem, paint)).join("");
  return `${lines}${paint(colour, problemSummary(problems))}\n`;
}

/**
 * The field and what is wrong with it.
 * @example problemMessage(problem) // 'date: "yesterday" is not a date. Write it as 2023-11-09.'
 */
export function problemMessage({ field, message }: Problem): string {
  return field ? `${shownName(field)}: ${message}` : message;
}

/** In characters; a longer name is a sentence that a colon made a field of. */
const longest = 50;

function shownName(field: string): string {
  return field.length > longest ? `${[...field].slice(0, 40).join("").trimEnd()}…` : field;
}

/**
 * A number with its noun.
 * @example formatCount(2, "file") // "2 files"
 */
export function formatCount(count: number, recordType: string): string {
  return `${count} ${recordType}${count === 1 ? "" : "s"}`;
}
