import type { EleventyConfig } from "@11ty/eleventy";
import type { EleventyPlan } from "./eleventyPlan.ts";

/** Gives the plan of the moment; asked once before every run of Eleventy, so that a preview can plan anew. */
export type Planner = () => EleventyPlan | Promise<EleventyPlan>;

const planners = new WeakMap<EleventyConfig, Planner>();

/** Leaves a planner with a configuration before Eleventy reads `.eleventy.ts`. */
export const handPlan = (config: EleventyConfig, planner: Planner): void => {
  planners.set(config, planner);
};

/** The planner that was left with a configuration; undefined where Eleventy was started by its own command. */
export const handedPlan = (config: EleventyConfig): Planner | undefined => planners.get(config);
