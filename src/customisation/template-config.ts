/**
 * What `eleventy(config)` of a publication's config gets: the configuration of Eleventy, which ships no types of its own. These
 * are the functions that most publications call. All others are there too. https://www.11ty.dev/docs/config/
 */
export interface TemplateConfig {
  addPlugin(plugin: TemplatePlugin, options?: unknown): void;
  addFilter(name: string, filter: TemplateFunction): void;
  addAsyncFilter(name: string, filter: TemplateFunction): void;
  addShortcode(name: string, shortcode: TemplateFunction): void;
  addAsyncShortcode(name: string, shortcode: TemplateFunction): void;
  addPairedShortcode(name: string, shortcode: TemplateFunction): void;
  addPairedAsyncShortcode(name: string, shortcode: TemplateFunction): void;
  addCollection(name: string, items: TemplateFunction): void;
  addGlobalData(name: string, data: unknown): void;
  addTransform(name: string, transform: TemplateFunction): void;
  addPreprocessor(name: string, formats: string, preprocessor: TemplateFunction): void;
  addTemplateFormats(formats: string | readonly string[]): void;
  addExtension(extension: string | readonly string[], engine: object): void;
  addDataExtension(extensions: string, parser: TemplateFunction): void;
  addLayoutAlias(name: string, file: string): void;
  amendLibrary(engine: string, amend: TemplateFunction): void;
  setLibrary(engine: string, library: unknown): void;
  setLiquidOptions(options: object): void;
  setNunjucksEnvironmentOptions(options: object): void;
}

/** A function of a publication or a plugin. Its arguments have the types that it declares itself. */
type TemplateFunction = (...values: never[]) => unknown;

type TemplatePlugin = TemplateFunction | { readonly configFunction: TemplateFunction };
