import type { Problem } from "../model/problem.ts";
import type { BodyNotes } from "./bodyNotes.ts";

/** A problem of the body on the given line of it, counted from 0. */
export const problemAt = (
  notes: BodyNotes,
  line: number,
  message: string,
  severity: Problem["severity"] = "error",
): Problem => ({
  severity,
  file: notes.context.file,
  line: notes.context.bodyLine + line,
  column: 0,
  message,
});
