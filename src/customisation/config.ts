import type { Html } from "../markup/template.ts";
import type { SiteData } from "../model/site-data.ts";
import type { Hosts } from "./hosts.ts";
import type { TemplateConfig } from "./template-config.ts";

/**
 * What a publication sets in `dateline.config.ts`. Everything may be left out. `config-keys.ts` has the check of each key, and
 * says what it touches.
 */
export interface Config {
  /** Schemas of the group `extra:` in front matter. */
  readonly extra?: unknown;
  /** Adds plugins to markdown-it. */
  readonly markdown?: ((markdown: unknown) => void) | undefined;
  /** Adds plugins, filters and shortcodes for the templates of `templates/`. */
  readonly eleventy?: ((config: TemplateConfig) => void | Promise<void>) | undefined;
  /** Makes pages of data. */
  readonly pages?: ((site: SiteData) => readonly DataPage[] | Promise<readonly DataPage[]>) | undefined;
  /** Words of the interface, by language. */
  readonly words?: Readonly<Record<string, object>> | undefined;
  /**
   * Hosts that pages may load from, by purpose. Without it, everything comes from the site itself.
   * @example { scripts: ["plausible.io"], connections: ["plausible.io"] }
   */
  readonly hosts?: Hosts | undefined;
  /** The forms of dates. */
  readonly dateFormats?: Readonly<Record<string, unknown>> | undefined;
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
