import { UsageError } from "./usageError.ts";

/**
 * The moment that a person typed, checked for its form; local to the publication's zone where it has no offset.
 * @throws UsageError where it is not ISO 8601
 */
export const typedTime = async (typed: string): Promise<string> => {
  // Loaded only where somebody typed a time: a build with nothing to do takes less time than this.
  const { DateTime } = await import("luxon");
  if (!DateTime.fromISO(typed, { zone: "utc" }).isValid)
    throw new UsageError(
      `--now "${typed}" is not a time. Write it like 2023-11-09T08:30 or 2023-11-09T08:30+09:00.`,
    );
  return typed;
};
