import type { Network, SiteFields } from "./publication-fields.ts";
import type { Clock } from "./time.ts";

/** The publication as `site.yaml` describes it, with defaults for what it leaves out. */
export interface Publication {
  readonly name: string;
  /** The absolute address of the site, ending in a slash; it may have a path. */
  readonly url: string;
  /** The url of `site.yaml`, ending in a slash; `url` differs from it if a base url is passed to a build. */
  readonly ownUrl: string;
  /** The path of `url`, with a slash at both ends: "/" or "/paper/". */
  readonly basePath: string;
  readonly language: string;
  /** An IANA name. */
  readonly timeZone: string;
  /** The root-relative url of the front page: "/", or "/de/" for the pages of a further language. */
  readonly root: string;
  /** The further languages with pages of their own, by their tags, in the order of `site.yaml`. */
  readonly languages: NonNullable<SiteFields["languages"]>;
  readonly description: string;
  readonly newsletter?: SiteFields["newsletter"];
  readonly accent?: string | undefined;
  readonly logo?: SiteFields["logo"];
  readonly navigation?: SiteFields["navigation"];
  /** Titles by id. */
  readonly stories: Readonly<Record<string, string>>;
  readonly articleUrl: string;
  readonly pageSize: number;
  readonly feedSize: number;
  /** True if the site has a search page and its indexes. */
  readonly search: boolean;
  /** True if browsers keep the pages that a reader read last. */
  readonly offline: boolean;
  readonly ninjs: boolean;
  readonly idAuthority: string;
  /** Former addresses that lead nowhere, as the editor spells them. */
  readonly gone: readonly string[];
  readonly embeds: readonly EmbedHost[];
  /** True if each article gets a social card; or the day since which they do, such as 2025-01-01. */
  readonly cards: boolean | { readonly since: string };
  readonly share: readonly Network[];
  readonly organisation: NonNullable<SiteFields["organisation"]>;
  readonly policies: NonNullable<SiteFields["policies"]>;
  /** The articles that need not keep the rules of care: those published before a day, such as 2026-12-01. */
  readonly archive?: SiteFields["archive"];
  /** The desk in the browser. */
  readonly admin?: SiteFields["admin"];
}

/** A host whose frames may stand in texts, in addition to those of known providers. */
export interface EmbedHost {
  /** The name for readers. */
  readonly name: string;
  /** In small letters, such as charts.example.org. */
  readonly host: string;
}

/** The content folder of a build, and the address and time that it is for. */
export interface BuildTarget {
  /** The folder that may hold the publication's own layouts, slots and config; absolute. Undefined if it has none. */
  readonly publicationFolder?: string | undefined;
  /** The content folder as a person would type it. */
  readonly folder: string;
  /** Replaces the url of `site.yaml`. */
  readonly baseUrl?: string | undefined;
  /** Milliseconds since 1970, or ISO 8601; without an offset it is local to the publication's time zone. */
  readonly now: number | string;
  readonly audience: Clock["audience"];
  /** Present to show each problem of care in the archive; otherwise they are counted. */
  readonly archive?: "shown" | undefined;
}
