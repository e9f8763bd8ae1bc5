import type { Problem } from "../model/problem.ts";
import { problemCount } from "./problemCount.ts";
import { problemMessage } from "./problemMessage.ts";
import { problemSummary } from "./problemSummary.ts";

/** Three characters would end a workflow command's message, two more one of its properties. */
const escapedMessage = (text: string): string =>
  text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");

const escapedProperty = (text: string): string =>
  escapedMessage(text).replaceAll(":", "%3A").replaceAll(",", "%2C");

const commandOf = (problem: Problem): string => {
  const { severity, file, line, column, field } = problem;
  const properties = [
    `file=${escapedProperty(file)}`,
    ...(line > 0 ? [`line=${line}`] : []),
    ...(column > 0 ? [`col=${column}`] : []),
    `title=${escapedProperty(field ?? "content")}`,
  ];
  return `::${severity} ${properties.join(",")}::${escapedMessage(problemMessage(problem))}\n`;
};

/**
 * Problems as commands of a GitHub workflow, which shows them beside the lines of a pull request.
 * https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export const githubProblems = (problems: readonly Problem[]): string =>
  `${problems.map(commandOf).join("")}${problemSummary(problems)}${limitNote(problems)}\n`;

/** How many of each severity GitHub shows beside the lines of a step. */
const mostShown = 10;

function limitNote(problems: readonly Problem[]): string {
  const { errors, warnings } = problemCount(problems);
  return Math.max(errors, warnings) > mostShown
    ? ` GitHub shows the first ${mostShown} errors and ${mostShown} warnings beside their lines; all of them stand here.`
    : "";
}
