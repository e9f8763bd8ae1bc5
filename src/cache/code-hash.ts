import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileStamp, pathsBelow } from "../lib/files.ts";
import { digestOf, digestOfBytes } from "../lib/hash.ts";
import { installation } from "../lib/runtime.ts";
import type { BuildState } from "./cache.ts";
import { stampedFiles } from "./snapshot.ts";

export interface CodeDigest {
  /** Of what turns a file into a record. */
  readonly reading: string;
  /** Of that and of what turns a view into a page: the layouts and Eleventy's configuration. */
  readonly rendering: string;
  /** Of that, of the style sheets and of the browser scripts: pages know those by names that stand for their content. */
  readonly whole: string;
}

/** Of the code that runs, whatever becomes of its files meanwhile. */
let running: CodeDigest | undefined;

/** Stands for the code of this installation, its dependencies and the runtime; `now` in milliseconds since 1970. */
export function codeDigest(state: BuildState, now: number): CodeDigest {
  running ??= knownDigest(state, now);
  return running;
}

interface Kept extends CodeDigest {
  readonly stamps: string;
}

function knownDigest(state: BuildState, now: number): CodeDigest {
  const files = codeFiles();
  const stamps = stampsOf(files, now);
  const kept: Kept | undefined = JSON.parse(state.fact("code files") ?? "null") ?? undefined;
  if (stamps !== undefined && kept?.stamps === stamps) return kept;
  const digest = digestOfCode(files);
  if (stamps !== undefined) state.keepFact("code files", JSON.stringify({ ...digest, stamps }));
  return digest;
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
    rendering: [installation.eleventyConfig, ...layouts.filter((file) => !isAsset(file))],
    assets: layouts.filter(isAsset),
  };
}

function filesBelow(part: string): readonly string[] {
  return pathsBelow(join(installation.root, part), (entry) => entry.isFile()).map(
    (path) => `${part}/${path}`,
  );
}

function isAsset(file: string): boolean {
  return /^layouts\/(?:scripts|styles)\//.test(file);
}

/** By the stamps of its files the code is known without reading it; undefined where one was changed just now. */
function stampsOf({ reading, rendering, assets }: CodeFiles, now: number): string | undefined {
  const { digest, areTrusted } = stampedFiles(
    [...reading, ...rendering, ...assets].flatMap((file) => {
      const stamp = fileStamp(join(installation.root, file));
      return stamp ? [[file, stamp]] : [];
    }),
  );
  return areTrusted(now) ? digestOf([installation.root, ...runtime(), digest]) : undefined;
}

function runtime(): readonly string[] {
  const { node, icu = "", tz = "" } = process.versions;
  return [node, icu, tz];
}

function digestOfCode(files: CodeFiles): CodeDigest {
  const reading = digestOf([digestOfFiles(files.reading), ...runtime()]);
  const rendering = digestOf([reading, digestOfFiles(files.rendering)]);
  return { reading, rendering, whole: digestOf([rendering, digestOfFiles(files.assets)]) };
}

function digestOfFiles(files: readonly string[]): string {
  return digestOf(
    files.flatMap((file) => [file, digestOfBytes(readFileSync(join(installation.root, file)))]),
  );
}
