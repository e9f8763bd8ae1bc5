import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { EleventyConfig } from "@11ty/eleventy";

interface TemplateModule {
  readonly data: object;
  readonly render: (data: object) => string;
}

const loaded = new Map<string, Promise<TemplateModule>>();

/** Modules are loaded once and stay: a preview starts anew when its code changes, and compiled code can be kept. */
const templateAt = (path: string): Promise<TemplateModule> =>
  loaded.getOrInsertComputed(resolve(path), (file) => import(pathToFileURL(file).href));

/** Templates are TypeScript modules, and nothing else in `layouts/` is a template. */
export const typescriptTemplates = (config: EleventyConfig): void => {
  config.addExtension("11ty.ts", {
    read: false,
    getData: true,
    getInstanceFromInputPath: templateAt,
    compile: async (_text, path) => (await templateAt(path)).render,
  });
  config.addTemplateFormats("11ty.ts");
  // `_redirects` has no ending, by the wish of the hosts that read it.
  config.configureErrorReporting({ allowMissingExtensions: true });
};
