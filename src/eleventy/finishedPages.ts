import type { EleventyConfig } from "@11ty/eleventy";

/**
 * Pages are finished when layouts have made them: Eleventy need not read through their HTML in search of work for
 * plugins, nor remark on how long that took.
 */
export const finishedPages = (config: EleventyConfig): void => {
  config.addTransform("@11ty/eleventy/html-transformer", (content) => content);
  for (const benchmark of Object.values(config.benchmarks)) benchmark.setMinimumThresholdMs(0);
};
