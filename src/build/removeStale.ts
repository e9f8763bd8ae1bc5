import { rmSync } from "node:fs";
import { join } from "node:path";
import { outputPath } from "../pages/outputPath.ts";
import type { Plan } from "./plan.ts";

const urlsOf = ({ pages, copies }: Plan): readonly string[] => [...pages, ...copies].map(({ url }) => url);

/** Removes the files of one plan that the next one does not make any more; Eleventy itself leaves them. */
export const removeStale = (before: Plan, now: Plan, output: string): void => {
  const wanted = new Set(urlsOf(now));
  for (const url of urlsOf(before))
    if (!wanted.has(url)) rmSync(join(output, outputPath(url)), { force: true });
};
