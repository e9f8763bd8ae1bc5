import type { EleventyConfig } from "@11ty/eleventy";
import { copyFiles } from "../build/output/copyFiles.ts";
import { removeStale } from "../build/output/removeStale.ts";
import type { PageKind } from "../pages/page.ts";
import { pageKinds } from "../pages/pageKinds.ts";
import type { EleventyPage, EleventyPlan } from "./eleventyPlan.ts";
import { handedPlan, type Planner } from "./handedPlan.ts";

/**
 * The collections that templates page over, by kind. An item is what one page of Eleventy makes: a page that it writes, or
 * all that take their texts themselves, since its way to each of its pages is longer than that through a layout.
 */
const collectionsOf = ({
  pages,
}: EleventyPlan): ReadonlyMap<PageKind, readonly (readonly EleventyPage[])[]> =>
  new Map(
    [...Map.groupBy(pages, ({ kind }) => kind)].map(([kind, all]) => {
      const taking = all.filter(({ take }) => take);
      const written = all.filter(({ take }) => !take).map((page) => [page]);
      return [kind, taking.length > 0 ? [taking, ...written] : written];
    }),
  );

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
  let collections = collectionsOf(plan);
  config.on("eleventy.before", async () => {
    before = plan;
    plan = await planner();
    collections = collectionsOf(plan);
  });
  for (const kind of pageKinds) config.addCollection(kind, () => collections.get(kind) ?? []);
  config.on("eleventy.after", ({ directories }) => {
    copyFiles(plan.copies, directories.output);
    removeStale(urlsOf(before), urlsOf(plan), directories.output);
  });
};
