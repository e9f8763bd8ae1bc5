import { resolve } from "node:path";
import { type BuildCache, openCache } from "../cache/cache.ts";
import { codeHash } from "../cache/code-hash.ts";
import {
  type CacheFile,
  cacheFile,
  corruptNotice,
  deleteCache,
  inMemoryCache,
  isCorrupt,
  isUnkeepable,
  openDatabase,
} from "../cache/database.ts";
import { contentSnapshot, sourceSnapshot } from "../cache/snapshot.ts";
import { lazy } from "../lib/cache.ts";
import { outputPlace } from "../output/list.ts";
import { previousOutput } from "../output/previous.ts";
import type { BuildOptions } from "./options.ts";
import type { BuildReport } from "./report.ts";
import { upToDateReport } from "./up-to-date.ts";

/**
 * The second takes nothing over, and so may come across damage that the first passed by; then the third finds none. Where
 * the fault is the disk's, the last needs no file.
 */
const mostTries = 4;

/**
 * Builds a site: content in, finished files out. What is as it was at the last build is taken over, and the result is
 * that of a build from nothing to the byte. With an error in the content nothing is written; where rendering or
 * writing fails, the last good site stands as it was.
 * @throws OutputError where the output folder can't be used, or another build is at work there
 */
export async function buildSite(options: BuildOptions): Promise<BuildReport> {
  const file = cacheFile(options.cacheFolder, resolve(options.output));
  if (options.mode === "clean") deleteCache(file);
  let notice: string | undefined;
  let open = openDatabase;
  for (let triesLeft = mostTries; ; triesLeft -= 1)
    try {
      const report = await tryBuild(options, open(file));
      return { ...report, notice: notice ?? report.notice };
    } catch (error) {
      if (triesLeft === 1 || !(isCorrupt(error) || isUnkeepable(error))) throw error;
      if (isUnkeepable(error) && (!isCorrupt(error) || notice !== undefined)) {
        open = inMemoryCache;
        notice = undefined;
      } else {
        deleteCache(file);
        notice = corruptNotice;
      }
    }
}

/** One try, by the state that is there; the state is closed whatever comes of it. */
async function tryBuild(options: BuildOptions, { database, notice }: CacheFile): Promise<BuildReport> {
  try {
    const report = await buildWith(options, openCache(database));
    return { ...report, notice };
  } finally {
    database.close();
  }
}

/** What the build rests on is looked at first: where none of it has changed, the generator itself is not even loaded. */
async function buildWith(options: BuildOptions, cache: BuildCache): Promise<BuildReport> {
  const code = codeHash(cache, options.startedAt);
  const snapshot = contentSnapshot(options.target.folder);
  const facts = { options, code, sources: sourceSnapshot(snapshot), cache };
  const previous = lazy(() => previousOutput(cache, outputPlace(options)));
  const settled = options.explain === undefined ? await upToDateReport(facts, previous) : undefined;
  if (settled) return settled;
  options.renderer.prepare(() => previous().scan);
  const { update } = await import("./update.ts");
  return update(facts, { snapshot, previous: previous() });
}
