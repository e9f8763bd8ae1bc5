import type { OwnWords } from "../i18n/own-messages.ts";
import type { Html } from "../markup/template.ts";
import type { SiteData } from "../model/site-data.ts";
import type { DateFormats } from "./date-formats.ts";
import type { ExtraSchemas } from "./extra-schema.ts";
import type { Hosts } from "./hosts.ts";
import type { MarkdownSetup } from "./markdown-parser.ts";
import type { TemplateConfig } from "./template-config.ts";

/**
 * What a publication sets in `dateline.config.ts`. Everything may be left out. `config-keys.ts` has the check of each key, and
 * says what it touches.
 */
export interface Config {
  /**
   * A schema of zod for the group `extra:` in front matter, or one for each of `article`, `author` and `page`. What has no
   * schema takes any data. "dateline-press/schema" exports zod's `z`.
   */
  readonly extra?: ExtraSchemas | undefined;
  /** Adds plugins to markdown-it. They run after the generator's own rules, and their HTML is sanitised. */
  readonly markdown?: MarkdownSetup["markdown"] | undefined;
  /** Tags that texts may have beside those of the generator, each with the attributes that it may have. */
  readonly allowedTags?: Readonly<Record<string, readonly string[]>> | undefined;
  /** Adds plugins, filters and shortcodes for the templates of `templates/`. */
  readonly eleventy?: ((config: TemplateConfig) => void | Promise<void>) | undefined;
  /** Makes pages of data. */
  readonly pages?: ((site: SiteData) => readonly DataPage[] | Promise<readonly DataPage[]>) | undefined;
  /** Words in place of those of the interface, and words of further languages; by language, such as "en" or "cy". */
  readonly words?: Readonly<Record<string, OwnWords>> | undefined;
  /**
   * Hosts that pages may load from, by purpose. Without it, everything comes from the site itself.
   * @example { scripts: ["plausible.io"], connections: ["plausible.io"] }
   */
  readonly hosts?: Hosts | undefined;
  /** Formats of dates, by language and purpose, in the tokens of luxon. */
  readonly dateFormats?: DateFormats | undefined;
}

/** Returns true for what may be a config. Its keys are checked after this. */
export function isConfig(value: unknown): value is Config {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A page made of data. The fields beside `content` and `url` are those of the front matter of templates. */
export interface DataPage {
  /** Root-relative: "/ferries/" is a page, "/data/ferries.json" a file. */
  readonly url: string;
  /** HTML, any other text, or, if the url ends in .json, plain data. */
  readonly content: string | Html | object;
  /** In the frame of the publication's other pages if it is "standalone"; without a layout, `content` is the whole file. */
  readonly layout?: "standalone" | undefined;
  /** Required in a layout. */
  readonly title?: string | undefined;
  readonly description?: string | undefined;
  /** The language of the content, such as "fr". Default: the publication's. */
  readonly lang?: string | undefined;
  /** True to list it in the sitemap. */
  readonly sitemap?: boolean | undefined;
  /** True to let readers find it by the search of the site. */
  readonly search?: boolean | undefined;
}

/** Returns a config unchanged. It lends an editor of code the types. */
export function defineConfig(config: Config): Config {
  return config;
}
