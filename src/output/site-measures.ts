import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileStat } from "../lib/file-stat.ts";
import { pathsBelow } from "../lib/files.ts";
import { stagingName } from "./folder.ts";

/** What hosts limit, as far as it is known of a site. Of a site that is only planned, each number is the least that it can be. */
export interface SiteMeasures {
  readonly files: number;
  /** The size of all files together, in bytes. */
  readonly bytes: number;
  readonly largest: Measured;
  /** The folder with the most files in it, those of its folders not counted. */
  readonly fullest: Measured;
  /** The number of rules in `_redirects`. */
  readonly redirects: number;
}

/** A file with its size in bytes, or a folder with the number of its files. */
interface Measured {
  /** Relative to the site. */
  readonly path: string;
  readonly value: number;
}

/** Measures the site that a build has written into a folder; undefined if there is none. */
export function builtMeasures(folder: string): SiteMeasures | undefined {
  if (!existsSync(folder)) return undefined;
  const files = pathsBelow(folder, (entry) => entry.isFile())
    .filter((path) => !path.startsWith(`${stagingName}/`))
    .map((path) => ({ path, bytes: fileStat(join(folder, path))?.size ?? 0 }));
  const redirects = join(folder, "_redirects");
  const rules = existsSync(redirects) ? readFileSync(redirects, "utf8").match(/^[^#\s].*$/gm) : [];
  return measuresOf(files, rules?.length ?? 0);
}

/** Returns the measures of files with their sizes. A size is 0 if it is not known. */
export function measuresOf(
  files: readonly { readonly path: string; readonly bytes: number }[],
  redirects: number,
): SiteMeasures {
  const inFolders = new Map<string, number>();
  let bytes = 0;
  let largest: Measured = { path: "", value: 0 };
  for (const file of files) {
    bytes += file.bytes;
    if (file.bytes > largest.value) largest = { path: file.path, value: file.bytes };
    const folder = file.path.slice(0, Math.max(0, file.path.lastIndexOf("/")));
    inFolders.set(folder, (inFolders.get(folder) ?? 0) + 1);
  }
  let fullest: Measured = { path: "", value: 0 };
  for (const [path, value] of inFolders) if (value > fullest.value) fullest = { path, value };
  return { files: files.length, bytes, largest, fullest, redirects };
}
