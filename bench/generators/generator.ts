import type { Command } from "../measure/command.ts";

/** `searching` is Dateline with search, which the others have none of. */
export const generatorIds = ["dateline", "searching", "eleventy", "hugo"] as const;
export type GeneratorId = (typeof generatorIds)[number];

/** What can happen to a site that has been built. */
export const changeIds = ["nothing", "article", "styles"] as const;
export type ChangeId = (typeof changeIds)[number];

/** A change to a site's sources, and the way back. */
export interface Change {
  readonly make: () => void;
  readonly undo: () => void;
}

/** A site of one size, ready to be built by one generator. */
export interface PreparedSite {
  readonly generator: GeneratorId;
  readonly command: Command;
  readonly output: string;
  /** Removes all that builds have written, so that the next one starts from nothing. */
  readonly clear: () => void;
  /** For a generator that builds what has changed; one that always builds the whole site has none. */
  readonly changes: Readonly<Record<ChangeId, Change>> | undefined;
}

/** Where a site is to be prepared, and of how many articles. */
export interface SiteOrder {
  /** Absolute; new or empty. */
  readonly folder: string;
  readonly size: number;
}

/** A generator that can be measured. */
export interface MeasuredGenerator {
  readonly id: GeneratorId;
  readonly version: string;
  readonly prepare: (order: SiteOrder) => PreparedSite;
}
