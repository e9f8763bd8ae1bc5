import type { Problem } from "../model/problem.ts";
import { countInWords } from "./countInWords.ts";
import { problemLine, problemPlace } from "./problemLine.ts";
import { problemMessage } from "./problemMessage.ts";
import { problemSummary } from "./problemSummary.ts";
import type { Terminal } from "./terminal.ts";

/**
 * Problems for people where there may be very many. Up to ten of a kind stand one a line, as they come. Of more warnings of
 * a kind, the first is told and a few of the other places, since they are read to decide and not one by one. More errors
 * that say the very same are told once with every place, since each has to be mended.
 */
export const groupedProblems = (problems: readonly Problem[], paint: Terminal["paint"]): string => {
  const kinds = Map.groupBy(problems, kindOf);
  const isMany = (kind: readonly Problem[]): boolean => kind.length > mostApart;
  const lines = problems.map((problem) => {
    const kind = kinds.get(kindOf(problem)) ?? [];
    if (!isMany(kind)) return problemLine(problem, paint);
    return kind[0] === problem ? `${problemLine(problem, paint)}${othersOf(kind, paint)}` : "";
  });
  const areLeftOut = [...kinds.values()].some((kind) => isMany(kind) && kind[0]?.severity === "warning");
  const hint = areLeftOut ? " Warnings that are alike are told once; --verbose tells each." : "";
  const colour = problems.some(({ severity }) => severity === "error") ? "red" : "yellow";
  return `${lines.join("")}${paint(colour, problemSummary(problems))}${hint}\n`;
};

/** So many of a kind are told one by one. */
const mostApart = 10;

/** So many of the other places are named. */
const mostExamples = 3;

/** What warnings of a kind differ in: what they quote, addresses, names of files, tags of HTML, numbers. */
const particulars = /"[^"]*"|“[^”]*”|<[^>]*>|\S*\/\S*|\b(?:slug|id): \S+|Did you mean [^?]*\?|\d[\d.,:-]*/g;

function kindOf(problem: Problem): string {
  const told = problemMessage(problem);
  return problem.severity === "error"
    ? `error ${told}`
    : `warning ${told.replace(/^(\S+?)\.\d+(?=[.:])/, "$1").replace(particulars, "…")}`;
}

function othersOf(kind: readonly Problem[], paint: Terminal["paint"]): string {
  const [first, ...others] = kind;
  if (first?.severity === "error")
    return others.map((problem) => `${paint("bold", problemPlace(problem))}: the same\n`).join("");
  const files = new Set(kind.map(({ file }) => file)).size;
  // Other files say more than further lines of the same.
  const elsewhere = [...new Map(others.map((problem) => [problem.file, problem])).values()];
  const places = (elsewhere.length > 1 ? elsewhere : others).slice(0, mostExamples).map(problemPlace);
  const where = files === 1 ? "in this file" : `in ${countInWords(files, "file")}`;
  return `  … and ${others.length.toLocaleString("en")} more of this kind ${where}, such as ${places.join(", ")}\n`;
}
