import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { ownPublicFolder } from "../customisation/files.ts";
import { insideFolder, pathsBelow } from "../lib/files.ts";
import { composed, isDeviceName } from "../lib/names.ts";
import { paths } from "../lib/runtime.ts";
import { fileProblem, type Problem } from "../model/problem.ts";

/** The files that a site publishes without a change. */
export interface PublicFiles {
  /** Those of the publication, and those of the generator that it has no others for. */
  readonly all: readonly Copy[];
  /** Those of the publication alone; none if it builds in the folder of the installation. */
  readonly own: readonly Copy[];
}

/** Finds the files of `public/` in a publication's folder, and the generator's. */
export function publicFiles(publicationFolder: string | undefined): PublicFiles {
  const originals = publicCopies(paths.publicFiles);
  const folder = ownPublicFolder(publicationFolder);
  const own = folder === undefined ? [] : publicCopies(folder);
  if (own.length === 0) return { all: originals, own };
  const urls = new Set(own.map(({ url }) => url));
  return { all: [...own, ...originals.filter(({ url }) => !urls.has(url))], own };
}

/** Returns the files of a folder as copies, in the order of their names. Their urls are in composed Unicode, as links are. */
export function publicCopies(folder: string): readonly Copy[] {
  return existsSync(folder)
    ? pathsBelow(folder, (entry) => entry.isFile()).map((path) => ({
        from: join(folder, path),
        url: `/${composed(path)}`,
      }))
    : [];
}

/** A file that is published without a change. */
export interface Copy {
  /** Absolute, or relative to the working folder. */
  readonly from: string;
  /** Root-relative. */
  readonly url: string;
  /** Set for a file of the image cache, whose name determines its content. */
  readonly always?: { readonly inputsHash: string; readonly checksum: number } | undefined;
}

/**
 * Returns the file of the content folder that an editor put there, or in its `public/`, to publish it at `url`; undefined if
 * there is none. `siteFile` is the publication's `site.yaml`.
 * @example misplacedFile("content/site.yaml", "/report.pdf") // "content/public/report.pdf"
 */
export function misplacedFile(siteFile: string, url: string): string | undefined {
  const folder = dirname(siteFile);
  const path = [`public${url}`, url.slice(1)].find((path) => insideFolder(folder, path) !== undefined);
  return path === undefined || /^$|\.(?:md|yaml)$/.test(path) ? undefined : join(folder, path);
}

/** Refuses files of `public/` whose names Windows can't hold: the site could not be built or unpacked everywhere. */
export function publicNameProblems(copies: readonly Copy[]): readonly Problem[] {
  return copies.flatMap(({ url }): readonly Problem[] => {
    const parts = url.split("/");
    const part = parts.find((name) => isDeviceName(name) || /[:*?"<>|\\]|[. ]$/.test(name));
    if (part === undefined) return [];
    const message = `The name "${part}" can't be had by any file or folder on Windows. Rename it, and correct the links to it.`;
    return [fileProblem(`public${url}`, message)];
  });
}
