import type { EleventyConfig } from "@11ty/eleventy";

/** `public/` is copied as it is. */
export const publicFiles = (config: EleventyConfig): void => {
  config.addPassthroughCopy({ public: "/" });
};
