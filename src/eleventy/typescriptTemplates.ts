import type { EleventyConfig } from "@11ty/eleventy";

/** Templates are TypeScript modules, and nothing else in `layouts/` is a template. */
export const typescriptTemplates = (config: EleventyConfig): void => {
  config.addExtension("11ty.ts", { key: "11ty.js" });
  config.addTemplateFormats("11ty.ts");
  // `_redirects` has no ending, by the wish of the hosts that read it.
  config.configureErrorReporting({ allowMissingExtensions: true });
};
