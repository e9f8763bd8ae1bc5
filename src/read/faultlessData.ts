import type { Problem } from "../model/problem.ts";

/** The data of a file without the fields that have a problem, so that the rest of it can still be checked. */
export const faultlessData = (
  data: Readonly<Record<string, unknown>>,
  problems: readonly Problem[],
): Readonly<Record<string, unknown>> => {
  const faulty = new Set(problems.map(({ field }) => field?.split(".")[0]));
  return Object.fromEntries(Object.entries(data).filter(([key]) => !faulty.has(key)));
};
