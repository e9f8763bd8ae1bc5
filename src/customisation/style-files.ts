import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { hashBytes, hashOf } from "../lib/hash.ts";
import { fileProblem, type Problem } from "../model/problem.ts";

/** A style sheet of a publication. */
export interface StyleFile {
  /** Relative to the publication's folder, with forward slashes. */
  readonly path: string;
  /** Covers the file and all that it names: other style sheets, fonts and pictures. */
  readonly hash: string;
}

/** The folder of a publication's style sheets, relative to its own. */
export const styleFolder = "styles";

/** The style sheet that sets tokens. */
export const tokensFile = `${styleFolder}/tokens.css`;

interface FoundStyles {
  /** In the order of their names, in which they apply. */
  readonly styles: readonly StyleFile[];
  readonly problems: readonly Problem[];
}

/** Finds the style sheets of a publication. `packages` returns a hash of the packages that it has installed. */
export function findStyles(folder: string, packages: () => string): FoundStyles {
  const home = join(folder, styleFolder);
  if (!statSync(home).isDirectory()) return { styles: [], problems: [] };
  const names = readdirSync(home, { withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map(({ name }) => name)
    .toSorted();
  const styles = names
    .filter((name) => name.endsWith(".css"))
    .map((name) => {
      const path = `${styleFolder}/${name}`;
      return { path, hash: styleHash(join(folder, path), folder, packages) };
    });
  const problems = names.filter((name) => /\.(?:scss|sass|less|styl)$/.test(name)).map(notCss);
  return { styles, problems };
}

function notCss(name: string): Problem {
  const css = name.replace(/\.\w+$/, ".css");
  const message = `It is not CSS. Write the rules into ${styleFolder}/${css}: browsers nest rules and know variables themselves.`;
  return fileProblem(`${styleFolder}/${name}`, message);
}

function styleHash(file: string, folder: string, packages: () => string): string {
  const hashes = new Map<string, string>();
  addHashes(file, folder, hashes, packages);
  return hashOf([...hashes].map(([name, hash]) => `${name} ${hash}`).sort());
}

/** Adds the hash of a file, and those of the files that a style sheet names. That of a package stands for all its files. */
function addHashes(file: string, folder: string, hashes: Map<string, string>, packages: () => string): void {
  const name = file.slice(folder.length);
  if (hashes.has(name)) return;
  const bytes = readFileSync(file);
  hashes.set(name, hashBytes(bytes));
  if (!file.endsWith(".css")) return;
  for (const [, , reference = ""] of bytes.toString("utf8").matchAll(anyReference)) {
    const named = isOutside(reference) ? undefined : referencedFile(reference, file, folder);
    if (named === undefined) continue;
    if (named.includes("/node_modules/")) hashes.set("packages", packages());
    else addHashes(named, folder, hashes, packages);
  }
}

/** A file that a style sheet names. A text that only looks like one at worst makes a hash change too often. */
const anyReference = /(?:url\(|@import)\s*(["']?)([^"')\s]+)\1/g;

/** Returns true for an address that leads to no file of the publication: a full one, data, or a part of the page. */
export function isOutside(reference: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:|\/\/|#)/i.test(reference);
}

/**
 * Returns the file that a style sheet names: relative to itself, from `public/`, or from a package. Undefined if there is none.
 * All paths are absolute.
 * @example referencedFile("/fonts/serif.woff2", "/paper/styles/tokens.css", "/paper") // "/paper/public/fonts/serif.woff2"
 */
export function referencedFile(reference: string, from: string, folder: string): string | undefined {
  const path = decoded(reference.replace(/[?#].*$/, ""));
  if (path === undefined || path === "") return undefined;
  if (path.startsWith("/")) return existingFile(join(folder, "public", path));
  return (
    existingFile(resolve(dirname(from), path)) ?? (/^\./.test(path) ? undefined : packageFile(path, from))
  );
}

function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

function existingFile(file: string): string | undefined {
  return existsSync(file) && statSync(file).isFile() ? file : undefined;
}

function packageFile(name: string, from: string): string | undefined {
  try {
    return createRequire(from).resolve(name);
  } catch {
    return undefined;
  }
}
