import { existsSync } from "node:fs";
import { resolve } from "node:path";
import type { BuildCache } from "../cache/cache.ts";
import { codeHash } from "../cache/code-hash.ts";
import { cacheFile, deleteCache, segmentFolderOf } from "../cache/database.ts";
import { withCache } from "../cache/recovery.ts";
import { contentSnapshot, sourceSnapshot } from "../cache/snapshot.ts";
import { customisationProblem } from "../customisation/error.ts";
import { findCustomisation } from "../customisation/files.ts";
import { statHelper } from "../lib/stat-helper.ts";
import { outputPlace } from "../output/list.ts";
import { previousOutput } from "../output/previous.ts";
import type { BuildOptions } from "./options.ts";
import { type BuildReport, failedReport } from "./report.ts";
import { type BuildContext, hasNewContent, upToDateReport } from "./up-to-date.ts";

/**
 * Builds a site: content in, finished files out. Anything unchanged since the last build is reused, and the output is byte
 * for byte that of a clean build. Writes nothing if the content has errors, or the publication's own code. If rendering fails,
 * the last good site stays.
 * @throws OutputError if the output folder can't be used, or another build is running in it
 */
export async function buildSite(options: BuildOptions): Promise<BuildReport> {
  const file = cacheFile(options.cacheFolder, resolve(options.output));
  if (options.mode === "clean") deleteCache(file);
  const customFiles = findCustomisation(options.target.publicationFolder);
  try {
    const build = (cache: BuildCache) => buildWithCache({ options, customFiles, cache });
    const { value: report, notice } = await withCache(file, build);
    return { ...report, customFiles, notice };
  } catch (error) {
    // Nothing is published before all pages are rendered.
    const problem = customisationProblem(error);
    if (!problem) throw error;
    return { ...failedReport([problem]), customFiles };
  }
}

async function buildWithCache(
  given: Pick<BuildContext, "options" | "customFiles" | "cache">,
): Promise<BuildReport> {
  const { options, cache } = given;
  // By their stats only: no file of code or content is opened.
  const previous = previousOutput(cache, outputPlace(options));
  using helper = statHelper(previous.rows.paths.length);
  helper.help(previous.scan);
  const code = codeHash(cache, options.startedAt);
  const snapshot = contentSnapshot(options.target.folder, helper.help);
  const sources = sourceSnapshot(snapshot, options.target.publicationFolder);
  const context = { ...given, code, sources, indexing: "now" } as const;

  // An explanation needs the pages, even if nothing has changed.
  const report = options.explain === undefined ? await upToDateReport(context, previous) : undefined;
  if (report) return report;

  // A render thread starts while records load.
  options.renderer.warmUp();
  // So does the thread for search, if months are kept and an article has probably changed.
  const segmentFolder = segmentFolderOf(cacheFile(options.cacheFolder, resolve(options.output)));
  if (hasNewContent(context) && existsSync(segmentFolder)) options.indexer.warmUp(segmentFolder);
  const { saveBuild, updateSite } = await import("./update.ts"); // A build with nothing to do does not load it.
  return saveBuild(context, await updateSite(context, snapshot, previous));
}
