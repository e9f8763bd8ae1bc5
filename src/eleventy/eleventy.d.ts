/** The types of the part of Eleventy that we call. It ships none of its own. */
declare module "@11ty/eleventy" {
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

  export interface EleventyConfig {
    addPlugin<Options>(plugin: (config: EleventyConfig, options?: Options) => void, options?: Options): void;
    addExtension(extension: string, engine: TemplateEngine): void;
    addTemplateFormats(formats: string): void;
    addCollection(name: string, items: () => readonly unknown[]): void;
    addTransform(name: string, transform: (content: string) => string): void;
    /** The measurements of Eleventy's stages. A threshold of 0 switches off their messages. */
    readonly benchmarks: Readonly<
      Record<"aggregate" | "config", { setMinimumThresholdMs(milliseconds: number): void }>
    >;
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
    readonly config?: (config: EleventyConfig) => void;
  }

  export default class Eleventy {
    constructor(input: string, output: string | undefined, options: EleventyOptions);
    init(): Promise<void>;
    write(): Promise<unknown>;
    /** Renders without writing. */
    toJSON(): Promise<unknown>;
    disableLogger(): void;
    readonly errorHandler: { once(type: string, error: unknown, message: string): void };
  }
}
