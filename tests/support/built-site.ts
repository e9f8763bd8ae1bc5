import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import type { BuildTarget } from "../../src/model/publication.ts";
import { buildSite } from "../../src/pipeline/build.ts";
import type { BuildOptions } from "../../src/pipeline/options.ts";
import type { BuildReport } from "../../src/pipeline/report.ts";
import { inlineIndexer, inlineRenderer } from "./inline-workers.ts";
import { temporaryFolder } from "./temporary-folder.ts";

export interface BuiltSite {
  readonly output: string;
  readonly report: BuildReport;
  /** The sorted paths of all files, relative to the output folder. */
  readonly files: readonly string[];
  /** Returns the text of a file, by its path relative to the output folder. */
  readonly read: (file: string) => string;
}

export const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .sort();

/** Returns the options of `dateline build`, but renders on this thread and keeps the cache beside the output. */
export const buildOptions = (
  given: Pick<BuildTarget, "folder" | "now"> & Partial<BuildTarget> & Partial<Omit<BuildOptions, "target">>,
): BuildOptions => {
  const { folder, now, baseUrl, audience = "public", publicationFolder, ...order } = given;
  const output = order.output ?? join(temporaryFolder(), "site");
  return {
    cacheFolder: join(output, "..", ".dateline"),
    startedAt: Date.now(),
    mode: "incremental",
    renderer: inlineRenderer,
    indexer: inlineIndexer,
    progress: { stage: () => {}, advance: () => {} },
    ...order,
    target: { publicationFolder, folder, now, baseUrl, audience },
    output,
  };
};

/** Builds a content folder into a new folder, or into the one given, as `dateline build` does. */
export const builtSite = async (given: Parameters<typeof buildOptions>[0]): Promise<BuiltSite> => {
  const order = buildOptions(given);
  const { output } = order;
  const report = await buildSite(order);
  if (!existsSync(output)) throw new Error(report.problems.map(({ message }) => message).join("\n"));
  return {
    output,
    report,
    files: filesBelow(output),
    read: (file) => readFileSync(join(output, file), "utf8"),
  };
};

/** Returns the hash of every file of a folder, to compare whole sites. */
export const bytesBelow = (folder: string): ReadonlyMap<string, string> =>
  new Map(
    filesBelow(folder).map((file) => [
      file,
      createHash("sha256")
        .update(readFileSync(join(folder, file)))
        .digest("hex")
        .slice(0, 16),
    ]),
  );
