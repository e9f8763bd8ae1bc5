/** The types of the part of Eleventy that we call. It ships none of its own. */
declare module "@11ty/eleventy" {
  type TemplateConfig = import("../customisation/template-config.ts").TemplateConfig;

  interface RunEvent {
    readonly directories: { readonly output: string };
  }

  /** An engine that makes templates of files. Paths are relative to the working folder. */
  interface TemplateEngine {
    /** True if Eleventy reads the file's text itself. */
    readonly read: boolean;
    /** True if the data of a template are those of its module. */
    readonly getData: boolean;
    readonly getInstanceFromInputPath: (path: string) => Promise<object>;
    readonly compile: (text: string | undefined, path: string) => Promise<(data: object) => string>;
  }

  /** An engine that another one stands for. */
  interface EngineAlias {
    readonly key: string;
  }

  /** The data that Eleventy gives to each template. */
  export interface TemplateData {
    readonly page: { readonly inputPath: string; readonly outputPath: string };
    /** What a layout is put around. */
    readonly content: unknown;
  }

  interface Measurements {
    setMinimumThresholdMs(milliseconds: number): void;
    /** Called at the start of each stage, and of each template. */
    get: (name: string) => unknown;
  }

  /** A page as `toJSON` returns it. */
  export interface RenderedTemplate {
    readonly inputPath: string;
    /** False if it is not to be written. */
    readonly outputPath: string | false;
    readonly content: unknown;
    /** The fields that were asked for. */
    readonly data?: Readonly<Record<string, unknown>>;
  }

  export interface EleventyConfig extends TemplateConfig {
    addExtension(extension: string | readonly string[], engine: TemplateEngine | EngineAlias | object): void;
    addTemplate(path: string, template: (data: TemplateData) => string): void;
    addDateParsing(parse: (date: unknown) => unknown): void;
    addUrlTransform(transform: (page: { readonly url: string }) => void): void;
    /** The files to copy. There once the configuration is made. */
    readonly passthroughCopies: object;
    /** The names of fields that `toJSON` returns. */
    readonly dataFilterSelectors: Set<string>;
    /** The measurements of Eleventy's stages. A threshold of 0 switches off their messages. */
    readonly benchmarks: Readonly<Record<"aggregate" | "config", Measurements>>;
    setUseGitIgnore(isUsed: boolean): void;
    /** Patterns of files that are no templates. */
    readonly ignores: Set<string>;
    configureErrorReporting(options: { readonly allowMissingExtensions: boolean }): void;
    on(
      event: "eleventy.before" | "eleventy.after",
      listener: (event: RunEvent) => void | Promise<void>,
    ): void;
  }

  export interface EleventyOptions {
    readonly configPath: string;
    readonly quietMode: boolean;
    readonly runMode?: "build";
    /** How templates in JavaScript are loaded. */
    readonly loader?: "esm";
    readonly config?: (config: EleventyConfig) => void | Promise<void>;
  }

  export default class Eleventy {
    constructor(input: string, output: string | undefined, options: EleventyOptions);
    init(): Promise<void>;
    write(): Promise<unknown>;
    /** Renders without writing. */
    toJSON(): Promise<readonly RenderedTemplate[]>;
    /** Knows the forms of templates. There after `init`. */
    readonly extensionMap: { hasEngine(path: string): boolean };
    disableLogger(): void;
    readonly errorHandler: { once(type: string, error: unknown, message: string): void };
  }
}
