import type { EleventyConfig } from "@11ty/eleventy";
import { copyFiles } from "../build/output/copyFiles.ts";
import { removeStale } from "../build/output/removeStale.ts";
import { pageKinds } from "../pages/pageKinds.ts";
import type { EleventyPage, EleventyPlan } from "./eleventyPlan.ts";
import { handedPlan, type Planner } from "./handedPlan.ts";

/**
 * What one page of Eleventy makes, for each kind: a page that it writes, or all that take their texts themselves,
 * since its way to each of its pages is longer than that through a layout.
 */
const sheetsOf = ({ pages }: EleventyPlan) => {
  const [taking, written] = [pages.filter(({ take }) => take), pages.filter(({ take }) => !take)];
  const sheets = [...Map.groupBy(taking, ({ kind }) => kind).values(), ...written.map((page) => [page])];
  return Map.groupBy<EleventyPage["kind"] | undefined, readonly EleventyPage[]>(
    sheets,
    ([page]) => page?.kind,
  );
};

/** The urls of all that Eleventy writes itself. */
const urlsOf = ({ pages, copies }: EleventyPlan): readonly string[] =>
  [...pages.filter(({ take }) => !take), ...copies].map(({ url }) => url);

/**
 * Fills a collection for each kind of page and copies files beside them, after the plan that the command handed
 * over; `ownPlanner` plans where Eleventy was started by its own command.
 */
export const sitePlan = (config: EleventyConfig, ownPlanner?: Planner): void => {
  const planner = handedPlan(config) ?? ownPlanner;
  if (!planner) throw new Error("Eleventy was given no plan.");
  let plan: EleventyPlan = { pages: [], copies: [] };
  let before = plan;
  let sheets = sheetsOf(plan);
  config.on("eleventy.before", async () => {
    before = plan;
    plan = await planner();
    sheets = sheetsOf(plan);
  });
  for (const kind of pageKinds) config.addCollection(kind, () => sheets.get(kind) ?? []);
  config.on("eleventy.after", ({ directories }) => {
    copyFiles(plan.copies, directories.output);
    removeStale(urlsOf(before), urlsOf(plan), directories.output);
  });
};
