import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { paths } from "../lib/runtime.ts";

/** Sveltia CMS as it is installed. */
interface DeskProgram {
  /** The folder of its modules; absolute. */
  readonly folder: string;
  /** The folder of the words of its interface, a file for each language but English; absolute. */
  readonly locales: string;
  readonly version: string;
}

/** Returns the file of a package, or throws an error. */
export type ResolvePackage = (name: string) => string;

/** Returns what is installed of Sveltia CMS; undefined if nothing is. */
export function deskProgram(resolve: ResolvePackage = paths.require.resolve): DeskProgram | undefined {
  const folder = folderOf(resolve);
  if (folder === undefined) return undefined;
  const { version }: { readonly version: string } = JSON.parse(
    readFileSync(join(folder, "..", "package.json"), "utf8"),
  );
  return { folder, locales: join(folder, "..", "locales"), version };
}

function folderOf(resolve: ResolvePackage): string | undefined {
  try {
    return dirname(resolve("@sveltia/cms"));
  } catch {
    return undefined;
  }
}
