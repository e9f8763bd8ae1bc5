import { rmSync } from "node:fs";
import { join } from "node:path";
import type { Command } from "../measure/measured-run.ts";

/** `searching` is Dateline with search, which the others do not have. */
export const generatorIds = ["dateline", "searching", "eleventy", "hugo"] as const;

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
  readonly version: string;
  readonly prepare: (order: SiteOptions) => PreparedSite;
}

/** Returns a function that removes folders of a folder, with all their content. */
export function clearFolders(folder: string, names: readonly string[]): () => void {
  return () => {
    for (const name of names) rmSync(join(folder, name), { recursive: true, force: true });
  };
}
