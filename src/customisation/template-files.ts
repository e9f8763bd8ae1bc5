import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathsBelow } from "../lib/files.ts";
import { hashBytes, hashOf } from "../lib/hash.ts";

/** The templates of a publication, and what they include. */
export interface TemplateFiles {
  /** All files of the folder, relative to the publication's, with forward slashes. */
  readonly paths: readonly string[];
  /** Covers all of them, and what their code imports. */
  readonly hash: string;
}

/** Relative to the publication's folder. */
export const templatesFolder = "templates";

/**
 * Finds the templates of a publication; undefined if there is no file in their folder. `read` reads a file of code with all
 * that it imports.
 */
export function findTemplates(
  folder: string,
  read: (file: string) => { readonly hash: string },
): TemplateFiles | undefined {
  const paths = pathsBelow(join(folder, templatesFolder), (entry) => entry.isFile())
    .filter((path) => !/(?:^|\/)\./.test(path))
    .map((path) => `${templatesFolder}/${path}`);
  if (paths.length === 0) return undefined;
  const hashes = paths.map((path) => `${path} ${hashAt(join(folder, path), read)}`);
  // Templates see it as `pkg`.
  const manifest = join(folder, "package.json");
  return { paths, hash: hashOf([...hashes, existsSync(manifest) ? hashBytes(readFileSync(manifest)) : ""]) };
}

function hashAt(file: string, read: (file: string) => { readonly hash: string }): string {
  return /\.[cm]?[jt]s$/.test(file) ? read(file).hash : hashBytes(readFileSync(file));
}
