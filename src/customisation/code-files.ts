import { existsSync, readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative, resolve, sep } from "node:path";
import { hashBytes, hashOf } from "../lib/hash.ts";

/** What is known of a file of code without running it. */
interface CodeFile {
  readonly hash: string;
  /** The names that it imports from the generator's layouts and parts, directly or through other files; "*" for any. */
  readonly originals: readonly string[];
}

/**
 * Returns a function that reads a file of a publication's code, with all files that it imports by relative paths, directly
 * or not. The hash covers all of them, and the versions of the packages if one of them imports any. Imports are found by
 * their form, without parsing: a text that only looks like one at worst makes a hash change too often. `packages` returns a
 * hash of the packages that the publication has installed.
 */
export function codeReader(packages: () => string): (file: string) => CodeFile {
  return (file) => {
    const read: ReadFiles = { texts: new Map(), usesPackages: false };
    addFile(file, read);
    const texts = [...read.texts];
    const from = dirname(file);
    const hashes = texts.map(([path, text]) => `${relative(from, path)} ${hashBytes(text)}`).sort();
    const originals = texts.flatMap(([path, text]) => (isCode(path) ? originalsIn(text) : []));
    return {
      hash: hashOf([...hashes, ...(read.usesPackages ? [packages()] : [])]),
      originals: [...new Set(originals)],
    };
  };
}

/** A file and those that it imports. */
interface ReadFiles {
  /** By absolute path. */
  readonly texts: Map<string, string>;
  /** True if one of them imports a package that npm has installed. */
  usesPackages: boolean;
}

function addFile(file: string, read: ReadFiles): void {
  if (read.texts.has(file)) return;
  const text = readFileSync(file, "utf8");
  read.texts.set(file, text);
  if (!isCode(file)) return;
  for (const [, , specifier = ""] of text.matchAll(relativeImport)) {
    const imported = resolve(dirname(file), specifier);
    if (statSync(imported, { throwIfNoEntry: false })?.isFile()) addFile(imported, read);
  }
  for (const [, specifier = ""] of text.matchAll(packageImport)) {
    const imported = ownModule(specifier, file);
    if (imported === undefined) read.usesPackages = true;
    else addFile(imported, read);
  }
}

function isCode(path: string): boolean {
  return /\.[cm]?[jt]s$/.test(path);
}

/**
 * Returns the file of an import by name if it is no installed package's: a name in the `imports` of a `package.json`, or a
 * package of the same workspace.
 */
function ownModule(specifier: string, importer: string): string | undefined {
  try {
    const path = createRequire(importer).resolve(specifier);
    return path.split(sep).includes("node_modules") ? undefined : path;
  } catch {
    // It is not installed, or it can't be required.
    return undefined;
  }
}

function originalsIn(text: string): readonly string[] {
  const mentions = text.split(/["']dateline-press\/(?:layouts|parts)["']/).length - 1;
  if (mentions === 0) return [];
  const imports = [...text.matchAll(namedImport)];
  if (imports.length < mentions) return ["*"];
  const names = imports.flatMap(([, list = ""]) => list.split(","));
  return names
    .map((name) => name.trim())
    .filter((name) => name !== "" && !name.startsWith("type "))
    .map((name) => name.replace(/\s[\s\S]*$/, ""));
}

/** An import of named originals, as in `import { article, card as original } from "dateline-press/layouts"`. */
const namedImport = /\bimport\s+(?:type\s+)?\{([^{}]*)\}\s*from\s*["']dateline-press\/(?:layouts|parts)["']/g;

/** A quoted relative path, as in `import { logo } from "../lib/logo.ts"`. */
const relativeImport = /(["'`])(\.{1,2}\/[^"'`\n]+)\1/g;

/** An import by a name that is neither Node's nor the generator's. */
const packageImport = /\b(?:from|import|require)\s*\(?\s*["'](?![./]|node:|dateline-press\b)([^"'\n]+)["']/g;

/** Returns a hash of npm's list of the packages that a publication has installed; empty if there is none. */
export function installedPackages(folder: string): string {
  const lists = ["node_modules/.package-lock.json", "package-lock.json"].map((name) => join(folder, name));
  const list = lists.find((file) => existsSync(file));
  return list === undefined ? "" : hashBytes(readFileSync(list));
}
