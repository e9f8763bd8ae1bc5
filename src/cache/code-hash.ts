import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isPackage } from "../lib/code-stats.js";
import { fileStat } from "../lib/file-stat.ts";
import { pathsBelow } from "../lib/files.ts";
import { hashBytes, hashOf } from "../lib/hash.ts";
import { paths, runningCodeStats } from "../lib/runtime.ts";
import type { BuildCache } from "./cache.ts";
import { isDistinct, statHash } from "./snapshot.ts";

/** Hashes of the code of this installation, its packages and the runtime: one for each thing that depends on code. */
export interface CodeHash {
  /** Covers the code that makes a record of a file, and that stores it in the cache. */
  readonly content: string;
  /** Covers the same, and the code that makes search indexes of records. */
  readonly search: string;
  /** Covers all code that makes pages: all of `src/`, the layouts and Eleventy's configuration. */
  readonly render: string;
  /** Covers the same, the style sheets and the browser scripts. The names of the latter two in pages contain their hashes. */
  readonly all: string;
}

/**
 * The sources that records depend on, as paths below `src/`. Folders import one way, so that those after `content/` make no
 * difference.
 */
export const contentSources = [
  ...["lib/", "model/", "i18n/", "markup/", "customisation/", "graphics/"],
  ...["images/", "markdown/", "content/"],
  ...["cache/", "pipeline/load-publication.ts", "pipeline/load-records.ts"],
  ...["pipeline/load-images.ts", "pipeline/read-batch.ts"],
] as const;

/** The other sources that search indexes depend on. */
export const searchSources = ["site/", "pages/", "output/", "search/"] as const;

/** Computed once: the code that runs stays the same, even if its files change. */
let running: CodeHash | undefined;

/**
 * Returns the hashes of the running code, from the cache if the stats of its files are the same; `now` in milliseconds since
 * 1970.
 */
export function codeHash(cache: Pick<BuildCache, "meta">, now: number): CodeHash {
  running ??= cachedCodeHash(cache, now);
  return running;
}

interface Cached extends CodeHash {
  readonly stats: string;
}

function cachedCodeHash(cache: Pick<BuildCache, "meta">, now: number): CodeHash {
  const layouts = filesBelow("layouts");
  const stats = statsOf(layouts.filter(isAsset), now);
  const cached: Cached | undefined = JSON.parse(cache.meta.get("codeFiles") ?? "null") ?? undefined;
  if (stats !== undefined && cached?.stats === stats) return cached;
  const hash = hashCode(layouts);
  if (stats !== undefined) cache.meta.set("codeFiles", JSON.stringify({ ...hash, stats }));
  return hash;
}

function filesBelow(part: string): readonly string[] {
  return pathsBelow(join(paths.root, part), (entry) => entry.isFile()).map((path) => `${part}/${path}`);
}

/** Stats the code instead of reading it; undefined if a file was changed so shortly ago that its stat proves nothing. */
function statsOf(assets: readonly string[], now: number): string | undefined {
  const code = runningCodeStats();
  const { hash, isRacy } = statHash(
    assets.flatMap((file) => {
      const stat = fileStat(join(paths.root, file));
      return stat ? [[file, stat]] : [];
    }),
  );
  if (!isDistinct(code.newest, now) || isRacy(now)) return undefined;
  return hashOf([paths.root, ...runtime(), code.hash, hash]);
}

function runtime(): readonly string[] {
  const { node, icu = "", tz = "" } = process.versions;
  return [node, icu, tz];
}

function hashCode(layouts: readonly string[]): CodeHash {
  const files = isPackage(paths.root) ? builtFiles() : sourceFiles(layouts);
  const content = hashOf([...runtime(), hashFiles(files.content)]);
  const search = hashOf([content, hashFiles(files.search)]);
  const render = hashOf([search, hashFiles(files.render)]);
  return { content, search, render, all: hashOf([render, hashFiles(layouts.filter(isAsset))]) };
}

/** The files that each hash adds to the one before it. */
type HashedFiles = Readonly<Record<"content" | "search" | "render", readonly string[]>>;

function sourceFiles(layouts: readonly string[]): HashedFiles {
  const { content = [], search = [], render = [] } = Object.groupBy(filesBelow("src"), dependentOn);
  return {
    content: ["package.json", "package-lock.json", ...content],
    search,
    render: [...render, ".eleventy.ts", ...layouts.filter((file) => !isAsset(file))],
  };
}

/** Records depend on all files of a package, since built code does not say which source each part of it comes from. */
function builtFiles(): HashedFiles {
  return { content: ["package.json", ...filesBelow("dist")], search: [], render: [] };
}

/** Returns the first hash that a source is part of. */
function dependentOn(file: string): "content" | "search" | "render" {
  const isIn = (sources: readonly string[]): boolean =>
    sources.some((source) => file.startsWith(`src/${source}`));
  return isIn(contentSources) ? "content" : isIn(searchSources) ? "search" : "render";
}

function isAsset(file: string): boolean {
  return /^layouts\/(?:scripts|styles)\//.test(file);
}

function hashFiles(files: readonly string[]): string {
  return hashOf(files.flatMap((file) => [file, hashBytes(readFileSync(join(paths.root, file)))]));
}
