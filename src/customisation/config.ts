import type { Hosts } from "./hosts.ts";

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
  readonly eleventy?: ((config: unknown) => void | Promise<void>) | undefined;
  /** Makes pages of data. */
  readonly pages?: ((site: unknown) => unknown) | undefined;
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

/** Returns a config unchanged. It lends an editor of code the types. */
export function defineConfig(config: Config): Config {
  return config;
}
