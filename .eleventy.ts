import type { EleventyConfig } from "@11ty/eleventy";
import { sitePlan, skipTransforms, typescriptTemplates } from "./src/eleventy/config.ts";
import { paths } from "./src/lib/runtime.ts";
import { folderPlanner } from "./src/pipeline/folder-planner.ts";

/** How Eleventy makes the site: a table of contents, one plugin a line. */
export default (config: EleventyConfig) => {
  config.addPlugin(typescriptTemplates);
  config.addPlugin(skipTransforms);
  config.addPlugin(
    sitePlan,
    folderPlanner({ folder: process.env.DATELINE_CONTENT ?? "content", now: Date.now() }),
  );
  return { dir: { input: paths.template } };
};
