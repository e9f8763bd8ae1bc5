import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { lazy } from "../lib/cache.ts";
import { hashBytes, hashOf } from "../lib/hash.ts";

/**
 * Returns a function that hashes a file of a publication's code, with all files that it imports by relative paths, directly
 * or not, and with the versions of the packages if one of them imports any. Imports are found by their form, without
 * parsing: a text that only looks like one at worst makes a hash change too often. `folder` is the publication's.
 */
export function codeFileHasher(folder: string): (file: string) => string {
  const packages = lazy(() => installedPackages(folder));
  return (file) => {
    const hashes = new Map<string, string>();
    addFile(file, hashes, packages);
    return hashOf([...hashes].toSorted(byName).flat());
  };
}

function byName([one]: readonly [string, string], [other]: readonly [string, string]): number {
  return one < other ? -1 : 1;
}

function addFile(
  file: string,
  hashes: Map<string, string>,
  packages: () => string,
  from = dirname(file),
): void {
  const name = relative(from, file);
  if (hashes.has(name)) return;
  const text = readFileSync(file, "utf8");
  hashes.set(name, hashBytes(text));
  if (!/\.[cm]?[jt]s$/.test(file)) return;
  if (packageImport.test(text)) hashes.set("", packages());
  for (const [, , specifier = ""] of text.matchAll(relativeImport)) {
    const imported = resolve(dirname(file), specifier);
    if (statSync(imported, { throwIfNoEntry: false })?.isFile()) addFile(imported, hashes, packages, from);
  }
}

/** A quoted relative path, as in `import { logo } from "../lib/logo.ts"`. */
const relativeImport = /(["'`])(\.{1,2}\/[^"'`\n]+)\1/g;

/** An import of a package that is neither Node's nor the generator. */
const packageImport = /\b(?:from|import|require)\s*\(?\s*["'](?![./]|node:|dateline-press\b)/;

/** Returns a hash of npm's list of the packages that a publication has installed; empty if there is none. */
function installedPackages(folder: string): string {
  const lists = ["node_modules/.package-lock.json", "package-lock.json"].map((name) => join(folder, name));
  const list = lists.find((file) => existsSync(file));
  return list === undefined ? "" : hashBytes(readFileSync(list));
}
