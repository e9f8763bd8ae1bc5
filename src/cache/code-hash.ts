import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileStat, pathsBelow } from "../lib/files.ts";
import { hashBytes, hashOf } from "../lib/hash.ts";
import { paths } from "../lib/runtime.ts";
import type { BuildCache } from "./cache.ts";
import { statHash } from "./snapshot.ts";

export interface CodeHash {
  /** Of what turns a file into a record. */
  readonly reading: string;
  /** Of that and of what turns a view into a page: the layouts and Eleventy's configuration. */
  readonly rendering: string;
  /** Of that, of the style sheets and of the browser scripts: pages know those by names that stand for their content. */
  readonly whole: string;
}

/** Of the code that runs, whatever becomes of its files meanwhile. */
let running: CodeHash | undefined;

/** Stands for the code of this installation, its dependencies and the runtime; `now` in milliseconds since 1970. */
export function codeHash(cache: BuildCache, now: number): CodeHash {
  running ??= cachedCodeHash(cache, now);
  return running;
}

interface Kept extends CodeHash {
  readonly stats: string;
}

function cachedCodeHash(cache: BuildCache, now: number): CodeHash {
  const files = codeFiles();
  const stats = statsOf(files, now);
  const kept: Kept | undefined = JSON.parse(cache.meta("code files") ?? "null") ?? undefined;
  if (stats !== undefined && kept?.stats === stats) return kept;
  const hash = hashCode(files);
  if (stats !== undefined) cache.setMeta("code files", JSON.stringify({ ...hash, stats }));
  return hash;
}

interface CodeFiles {
  readonly reading: readonly string[];
  readonly rendering: readonly string[];
  readonly assets: readonly string[];
}

function codeFiles(): CodeFiles {
  const layouts = filesBelow("layouts");
  return {
    reading: ["package.json", "package-lock.json", ...filesBelow("src")],
    rendering: [paths.eleventyConfig, ...layouts.filter((file) => !isAsset(file))],
    assets: layouts.filter(isAsset),
  };
}

function filesBelow(part: string): readonly string[] {
  return pathsBelow(join(paths.root, part), (entry) => entry.isFile()).map((path) => `${part}/${path}`);
}

function isAsset(file: string): boolean {
  return /^layouts\/(?:scripts|styles)\//.test(file);
}

/** By the stamps of its files the code is known without reading it; undefined where one was changed just now. */
function statsOf({ reading, rendering, assets }: CodeFiles, now: number): string | undefined {
  const { hash, areSettled } = statHash(
    [...reading, ...rendering, ...assets].flatMap((file) => {
      const stat = fileStat(join(paths.root, file));
      return stat ? [[file, stat]] : [];
    }),
  );
  return areSettled(now) ? hashOf([paths.root, ...runtime(), hash]) : undefined;
}

function runtime(): readonly string[] {
  const { node, icu = "", tz = "" } = process.versions;
  return [node, icu, tz];
}

function hashCode(files: CodeFiles): CodeHash {
  const reading = hashOf([hashFiles(files.reading), ...runtime()]);
  const rendering = hashOf([reading, hashFiles(files.rendering)]);
  return { reading, rendering, whole: hashOf([rendering, hashFiles(files.assets)]) };
}

function hashFiles(files: readonly string[]): string {
  return hashOf(files.flatMap((file) => [file, hashBytes(readFileSync(join(paths.root, file)))]));
}
