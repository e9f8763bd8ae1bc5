import { rmSync } from "node:fs";
import { join } from "node:path";
import type { Command } from "../measure/measured-run.ts";

/** In the order of reports. */
export const generatorIds = [
  ...(["dateline-as-it-comes", "dateline-with-search", "dateline"] as const),
  ...(["hugo-with-search", "hugo", "eleventy"] as const),
] as const;

export type GeneratorId = (typeof generatorIds)[number];

/** What can happen to a site after a build. */
export const changeIds = ["nothing", "article", "styles"] as const;

export type ChangeId = (typeof changeIds)[number];

/** A change to the sources of a site, and its reversal. */
export interface Change {
  readonly make: () => void;
  readonly undo: () => void;
}

/** A site of one size, ready to be built by one generator. */
export interface PreparedSite {
  readonly generator: GeneratorId;
  readonly command: Command;
  readonly output: string;
  /** Removes the output of builds and their caches, so that the next build is clean. */
  readonly clear: () => void;
  /** Only for generators with incremental builds. */
  readonly changes: Readonly<Record<ChangeId, Change>> | undefined;
}

/** Where to prepare a site, and with how many articles. */
export interface SiteOptions {
  /** Absolute; new or empty. */
  readonly folder: string;
  readonly size: number;
}

/** A generator that can be measured. */
export interface MeasuredGenerator {
  readonly id: GeneratorId;
  /** Names and versions of what it consists of, such as "Hugo 0.169.0". */
  readonly programs: readonly string[];
  readonly prepare: (order: SiteOptions) => Promise<PreparedSite>;
}

/** Returns a function that removes folders of a folder, with all their content. */
export function clearFolders(folder: string, names: readonly string[]): () => void {
  return () => {
    for (const name of names) rmSync(join(folder, name), { recursive: true, force: true });
  };
}
