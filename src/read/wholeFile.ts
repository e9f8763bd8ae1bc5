import type { Problem } from "../model/problem.ts";

/** A problem of a file as a whole. */
export const wholeFile = (file: string, message: string): Problem => ({
  severity: "error",
  file,
  line: 0,
  column: 0,
  message,
});
