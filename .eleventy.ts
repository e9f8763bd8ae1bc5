import type { EleventyConfig } from "@11ty/eleventy";
import { finishedPages } from "./src/eleventy/finishedPages.ts";
import { folderPlanner } from "./src/eleventy/folderPlanner.ts";
import { sitePlan } from "./src/eleventy/sitePlan.ts";
import { typescriptTemplates } from "./src/eleventy/typescriptTemplates.ts";

/** How Eleventy makes the site: a table of contents, one plugin a line. */
export default (config: EleventyConfig) => {
  config.addPlugin(typescriptTemplates);
  config.addPlugin(finishedPages);
  config.addPlugin(
    sitePlan,
    folderPlanner({ folder: process.env.DATELINE_CONTENT ?? "content", now: Date.now() }),
  );
  return { dir: { input: "layouts" } };
};
