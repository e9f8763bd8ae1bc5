import type { Problem } from "../../src/model/problem.ts";

type Advice = Pick<Problem, "line" | "message">;

const counts: Readonly<Record<string, number>> = { no: 0, one: 1, two: 2 };

const indentOf = (line: string): number => line.length - line.trimStart().length;

/** Does to the lines of a text what a problem tells an editor to do, without thinking. */
const follow = (lines: string[], { line: number, message }: Advice): void => {
  const index = number - 1;
  const line = lines[index] ?? "";
  const [, shown] = /(?<!Write.*) Write (?!something|it )(.+)$/.exec(message) ?? [];
  const [, count] =
    /(?:Put|put) (no|one|two|\d+) spaces? (?:before (?:the line|it)|in its place)\.$/.exec(message) ?? [];
  if (shown !== undefined) lines[index] = " ".repeat(indentOf(line)) + shown;
  else if (count !== undefined) lines[index] = " ".repeat(counts[count] ?? Number(count)) + line.trimStart();
  else if (/Keep one of the two lines\.$/.test(message)) lines.splice(index, 1);
  else if (/Put a hyphen and a space before the first field below it/.test(message)) {
    lines[index] = line.replace(/\S/, "- $&");
    for (let at = index + 1; indentOf(lines[at] ?? "") >= indentOf(line) && lines[at]?.trim(); at += 1)
      lines[at] = `  ${lines[at]}`;
  }
};

/** A text after every piece of advice was followed; its lines are counted from 1. */
export const followedAdvice = (text: string, problems: readonly Advice[]): string => {
  const lines = text.split("\n");
  for (const problem of problems) follow(lines, problem);
  return lines.join("\n");
};
