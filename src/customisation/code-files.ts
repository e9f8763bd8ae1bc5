import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { lazy } from "../lib/cache.ts";
import { hashBytes, hashOf } from "../lib/hash.ts";

/** What is known of a file of code without running it. */
interface CodeFile {
  readonly hash: string;
  /** The names that it imports from the generator's layouts, directly or through other files; "*" for any. */
  readonly originals: readonly string[];
}

/**
 * Returns a function that reads a file of a publication's code, with all files that it imports by relative paths, directly
 * or not. The hash covers all of them, and the versions of the packages if one of them imports any. Imports are found by
 * their form, without parsing: a text that only looks like one at worst makes a hash change too often. `folder` is the
 * publication's.
 */
export function codeReader(folder: string): (file: string) => CodeFile {
  const packages = lazy(() => installedPackages(folder));
  return (file) => {
    const texts = new Map<string, string>();
    addFile(file, dirname(file), texts);
    const code = [...texts].filter(([name]) => /\.[cm]?[jt]s$/.test(name)).map(([, text]) => text);
    const hashes = [...texts].map(([name, text]) => `${name} ${hashBytes(text)}`).sort();
    const ofPackages = code.some((text) => packageImport.test(text)) ? [packages()] : [];
    return { hash: hashOf([...hashes, ...ofPackages]), originals: [...new Set(code.flatMap(originalsIn))] };
  };
}

/** Adds the text of a file, and those of the files that it imports, by their paths from a folder. */
function addFile(file: string, from: string, texts: Map<string, string>): void {
  const name = relative(from, file);
  if (texts.has(name)) return;
  const text = readFileSync(file, "utf8");
  texts.set(name, text);
  if (!/\.[cm]?[jt]s$/.test(file)) return;
  for (const [, , specifier = ""] of text.matchAll(relativeImport)) {
    const imported = resolve(dirname(file), specifier);
    if (statSync(imported, { throwIfNoEntry: false })?.isFile()) addFile(imported, from, texts);
  }
}

function originalsIn(text: string): readonly string[] {
  const mentions = text.split(/["']dateline-press\/layouts["']/).length - 1;
  if (mentions === 0) return [];
  const imports = [...text.matchAll(namedImport)];
  if (imports.length < mentions) return ["*"];
  const names = imports.flatMap(([, list = ""]) => list.split(","));
  return names.map((name) => name.trim().replace(/^type\s+|\s[\s\S]*$/g, "")).filter((name) => name !== "");
}

/** An import of named originals, as in `import { article, card as original } from "dateline-press/layouts"`. */
const namedImport = /\bimport\s+(?:type\s+)?\{([^{}]*)\}\s*from\s*["']dateline-press\/layouts["']/g;

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
