import { resolve } from "node:path";
import { type BuildCache, openCache } from "../cache/cache.ts";
import { codeHash } from "../cache/code-hash.ts";
import { cacheFile, openDatabase } from "../cache/database.ts";
import { heldCache } from "../cache/held-cache.ts";
import {
  type ContentChanges,
  type ContentSnapshot,
  contentSnapshot,
  sourceSnapshot,
  updatedSnapshot,
} from "../cache/snapshot.ts";
import { type CustomisationFiles, findCustomisation } from "../customisation/files.ts";
import { outputPlace } from "../output/list.ts";
import { previousOutput, unscannedOutput } from "../output/previous.ts";
import type { BuildOptions } from "./options.ts";
import type { HeldSite } from "./prepare.ts";
import type { BuildReport } from "./report.ts";
import { upToDateReport } from "./up-to-date.ts";
import { saveBuild, updateSite } from "./update.ts";

/** What a process holds in memory of a site that it has built, so that it can build it again at once. */
export interface HeldBuild {
  /** Stays open, so that no other process can build into the same folder. */
  readonly cache: BuildCache;
  /** The content folder as the last build saw it. */
  readonly snapshot: ContentSnapshot;
  /** The site as it was linked last; undefined if the content had errors. */
  readonly site?: HeldSite | undefined;
  /** What the publication adds, as the last build saw it. */
  readonly customFiles: CustomisationFiles | undefined;
}

/** A build, and what the next one needs of it. */
interface HoldingBuild {
  readonly report: BuildReport;
  readonly held: HeldBuild;
}

/**
 * Builds a site, looks at every file of it, and holds it in memory. Commits the cache. Only looks if the site is held already
 * and up to date. If the build throws, the cache must not be used again.
 */
export async function fullBuild(
  options: BuildOptions,
  cache: BuildCache,
  held?: HeldBuild,
): Promise<HoldingBuild> {
  const code = codeHash(cache, options.startedAt);
  const snapshot = contentSnapshot(options.target.folder);
  const customFiles = findCustomisation(options.target.publicationFolder);
  const sources = sourceSnapshot(snapshot, options.target.publicationFolder);
  const context = { options, code, customFiles, sources, cache, indexing: "now" } as const;
  const previous = previousOutput(cache, outputPlace(options));
  const upToDate = held && (await upToDateReport(context, previous));
  if (upToDate) return { report: upToDate, held: { ...held, snapshot, customFiles } };
  const updated = await updateSite(context, snapshot, previous);
  return { report: saveBuild(context, updated), held: { cache, snapshot, site: updated.held, customFiles } };
}

/**
 * Builds a held site again, and looks only at what may have changed. Leaves search indexes and the cache to the next full
 * build. If the build throws, `held` must not be used again.
 */
export async function quickBuild(
  options: BuildOptions,
  { cache, snapshot: before, site, customFiles }: HeldBuild,
  changes: ContentChanges,
): Promise<HoldingBuild> {
  const code = codeHash(cache, options.startedAt);
  const snapshot = updatedSnapshot(options.target.folder, before, changes);
  const context = {
    options,
    code,
    customFiles,
    cache: { ...cache, commit: () => {} },
    indexing: "later",
    held: site,
  } as const;
  const { report, held = site } = await updateSite(
    context,
    snapshot,
    unscannedOutput(cache, outputPlace(options)),
  );
  // The record of the last full build does not hold any more, even if a source comes back as it was.
  cache.meta.set("build", "");
  return { report, held: { cache, snapshot, site: held, customFiles } };
}

/** Opens the cache of a site that is to be held. */
export function openHeldCache(options: BuildOptions): BuildCache {
  return heldCache(openCache(openDatabase(cacheFile(options.cacheFolder, resolve(options.output))).database));
}
