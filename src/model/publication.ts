import type { Network, SiteFields } from "./publication-fields.ts";
import type { Clock } from "./time.ts";

/** The publication as `site.yaml` describes it, its silences filled. */
export interface Publication {
  readonly name: string;
  /** Where the site is published, ending in a slash; a path may follow the host. */
  readonly url: string;
  /** The url of `site.yaml`, ending in a slash: that of readers, where `url` is that of a trial. */
  readonly ownUrl: string;
  /** The path of `url`, beginning and ending in a slash: "/" or "/paper/". */
  readonly basePath: string;
  readonly language: string;
  readonly timeZone: string;
  readonly description: string;
  readonly lead?: string | undefined;
  readonly accent?: string | undefined;
  readonly logo?: SiteFields["logo"];
  readonly navigation?: SiteFields["navigation"];
  readonly stories: Readonly<Record<string, string>>;
  readonly articleUrl: string;
  readonly pageSize: number;
  readonly feedSize: number;
  /** Whether there is a page on which readers search the articles, and an index for it. */
  readonly search: boolean;
  readonly idAuthority: string;
  /** Addresses that are gone for good, as they were written. */
  readonly gone: readonly string[];
  readonly embeds: readonly EmbedHost[];
  /** Whether each article gets a card for social networks. */
  readonly cards: boolean;
  readonly share: readonly Network[];
  readonly organisation: NonNullable<SiteFields["organisation"]>;
  readonly policies: NonNullable<SiteFields["policies"]>;
}

/** A host that frames in texts may show pages of, beside those of the providers that are known. */
export interface EmbedHost {
  /** The name that readers know. */
  readonly name: string;
  /** In small letters: charts.example.org. */
  readonly host: string;
}

export interface BuildTarget {
  /** The content folder as a person would type it. */
  readonly folder: string;
  /** Stands in for the url of `site.yaml`. */
  readonly baseUrl?: string | undefined;
  /** Milliseconds since 1970, or ISO 8601 text, local to the publication's zone where it has no offset. */
  readonly now: number | string;
  readonly audience: Clock["audience"];
}
