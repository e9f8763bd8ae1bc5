import type { Problem } from "../model/problem.ts";

/** What came of reading something: its value unless an error stood in the way, and what an editor should know. */
export interface Outcome<Value> {
  readonly value?: Value | undefined;
  readonly problems: readonly Problem[];
}
