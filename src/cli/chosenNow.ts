import { DateTime } from "luxon";
import type { Terminal } from "./terminal.ts";
import { UsageError } from "./usageError.ts";

/**
 * The clock of --now: ISO 8601 text, local to the publication's zone where it has no offset; or milliseconds since
 * 1970 where nothing was typed. Throws UsageError for what is no moment.
 */
export const chosenNow = (typed: string | undefined, { now }: Pick<Terminal, "now">): number | string => {
  if (typed === undefined) return now();
  if (/^\d{4}-\d{2}-\d{2}/.test(typed) && DateTime.fromISO(typed).isValid) return typed;
  throw new UsageError(`--now: "${typed}" is not a moment. Write it as 2023-11-09T08:30 or 2023-11-09T08:30+09:00.`);
};
