import type { Problem } from "../model/problem.ts";

/** The content has problems: exit code 1. */
export class ContentError extends Error {
  /** Those that were not told yet; none where the command has told them itself. */
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super("The content has problems.");
    this.problems = problems;
  }
}
