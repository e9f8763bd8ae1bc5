import type { Problem } from "../../src/model/problem.ts";

type Hint = Pick<Problem, "line" | "message">;

const counts: Readonly<Record<string, number>> = { no: 0, one: 1, two: 2 };

const indentOf = (line: string): number => line.length - line.trimStart().length;

/** Applies the hint of a problem to the lines of a text, word by word. */
const follow = (lines: string[], { line: number, message }: Hint): void => {
  const index = number - 1;
  const line = lines[index] ?? "";
  const [, joined] = / Write all of it on one line: (.+)$/.exec(message) ?? [];
  const [, shown] = /(?<!Write.*) Write (?!something|some text|it |all of it )(.+)$/.exec(message) ?? [];
  const [, count] =
    /(?:Put|put) (no|one|two|\d+) spaces? (?:before (?:the line|it)|in its place)\.$/.exec(message) ?? [];
  /** The lines below with the same indentation or more. */
  const below = (least: number): readonly number[] => {
    const found: number[] = [];
    for (let at = index + 1; indentOf(lines[at] ?? "") >= least && lines[at]?.trim(); at += 1) found.push(at);
    return found;
  };
  if (joined !== undefined) {
    lines[index] = " ".repeat(indentOf(line)) + joined;
    const isBare = !/^(?:- |[\w-]+: )/.test(joined);
    for (const at of below(indentOf(line) + (isBare ? 0 : 1))) lines[at] = "";
  } else if (shown !== undefined) lines[index] = " ".repeat(indentOf(line)) + shown;
  else if (count !== undefined) lines[index] = " ".repeat(counts[count] ?? Number(count)) + line.trimStart();
  else if (/Keep one of the two lines\.$/.test(message)) lines.splice(index, 1);
  else if (/Put a hyphen and a space before the first field below it/.test(message)) {
    lines[index] = line.replace(/\S/, "- $&");
    for (const at of below(indentOf(line))) lines[at] = `  ${lines[at]}`;
  } else if (/Put a space in place of the hyphen\b/.test(message)) lines[index] = line.replace("-", " ");
  else if (/Begin each line below it with a hyphen and a space/.test(message))
    for (const at of [index, ...below(indentOf(line))])
      lines[at] = (lines[at] ?? "").replace(/^(\s*)[-•*]?\s*/, "$1- ");
};

/** Returns a text after all hints were followed. Lines are counted from 1. */
export const followedHint = (text: string, problems: readonly Hint[]): string => {
  const lines = text.split("\n");
  for (const problem of problems) follow(lines, problem);
  return lines.join("\n");
};
