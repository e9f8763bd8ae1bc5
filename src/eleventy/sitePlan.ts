import type { EleventyConfig } from "@11ty/eleventy";
import { copyFiles } from "../build/output/copyFiles.ts";
import { removeStale } from "../build/output/removeStale.ts";
import { pageKinds } from "../pages/pageKinds.ts";
import type { EleventyPlan } from "./eleventyPlan.ts";
import { handedPlan, type Planner } from "./handedPlan.ts";

const urlsOf = ({ pages, copies }: EleventyPlan): readonly string[] =>
  [...pages, ...copies].map(({ url }) => url);

/**
 * Fills a collection for each kind of page and copies files beside them, after the plan that the command handed
 * over; `ownPlanner` plans where Eleventy was started by its own command.
 */
export const sitePlan = (config: EleventyConfig, ownPlanner?: Planner): void => {
  const planner = handedPlan(config) ?? ownPlanner;
  if (!planner) throw new Error("Eleventy was given no plan.");
  let plan: EleventyPlan = { pages: [], copies: [] };
  let before = plan;
  let byKind = Map.groupBy(plan.pages, (page) => page.kind);
  config.on("eleventy.before", async () => {
    before = plan;
    plan = await planner();
    byKind = Map.groupBy(plan.pages, (page) => page.kind);
  });
  for (const kind of pageKinds) config.addCollection(kind, () => byKind.get(kind) ?? []);
  config.on("eleventy.after", ({ directories }) => {
    copyFiles(plan.copies, directories.output);
    removeStale(urlsOf(before), urlsOf(plan), directories.output);
  });
};
