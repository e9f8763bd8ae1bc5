import type { Problem } from "../model/problem.ts";
import { assertNever } from "../text/assertNever.ts";
import { githubProblems } from "./githubProblems.ts";
import { jsonProblems } from "./jsonProblems.ts";
import { prettyProblems } from "./prettyProblems.ts";
import type { Terminal } from "./terminal.ts";

/** For people, for programs, and for the margin of a pull request. */
export const problemFormats = ["pretty", "json", "github"] as const;

export type ProblemFormat = (typeof problemFormats)[number];

/** Problems as text that ends in a line end. */
export const formatProblems = (
  problems: readonly Problem[],
  format: ProblemFormat,
  paint: Terminal["paint"],
): string => {
  switch (format) {
    case "pretty":
      return prettyProblems(problems, paint);
    case "json":
      return jsonProblems(problems);
    case "github":
      return githubProblems(problems);
    default:
      return assertNever(format);
  }
};
