import type { Problem } from "../model/problem.ts";
import { assertNever } from "../text/assertNever.ts";
import { githubProblems } from "./githubProblems.ts";
import { groupedProblems } from "./groupedProblems.ts";
import { jsonProblems } from "./jsonProblems.ts";
import { prettyProblems } from "./prettyProblems.ts";
import type { Terminal } from "./terminal.ts";

/** For people, for programs, and for the margin of a pull request. */
export const problemFormats = ["pretty", "json", "github"] as const;

export type ProblemFormat = (typeof problemFormats)[number];

/** Problems as text that ends in a line end; for people those of a kind together, or each where all is to be told. */
export const formatProblems = (
  problems: readonly Problem[],
  format: ProblemFormat | "verbose",
  paint: Terminal["paint"],
): string => {
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
};
