import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { insideFolder, pathsBelow } from "../lib/files.ts";
import { composed, isDeviceName } from "../lib/names.ts";
import { fileProblem, type Problem } from "../model/problem.ts";

/** The files of a folder that is published as it is, in the order of their names. Links to them are composed too. */
export function publicCopies(folder: string): readonly Copy[] {
  return existsSync(folder)
    ? pathsBelow(folder, (entry) => entry.isFile()).map((path) => ({
        from: join(folder, path),
        url: `/${composed(path)}`,
      }))
    : [];
}

/** A file that is copied as it is. */
export interface Copy {
  /** The file; absolute. */
  readonly from: string;
  /** Root-relative, where it is published. */
  readonly url: string;
  /** Of a file that the generator itself made, and whose name stands for its content. */
  readonly always?: { readonly inputsHash: string; readonly sum: number } | undefined;
}

/**
 * A file of the content folder, in a folder `public/` of it or not, that somebody takes for one that is published as it
 * is; undefined where there is none. `siteFile` is the publication's `site.yaml`, and `url` says where the file would be.
 * @example misplacedFile("content/site.yaml", "/report.pdf") // "content/public/report.pdf"
 */
export function misplacedFile(siteFile: string, url: string): string | undefined {
  const folder = dirname(siteFile);
  const path = [`public${url}`, url.slice(1)].find((path) => insideFolder(folder, path) !== undefined);
  return path === undefined || /^$|\.(?:md|yaml)$/.test(path) ? undefined : join(folder, path);
}

/** Files of `public/` whose names Windows can't hold: a site with them could not be built or unpacked everywhere. */
export function publicNameProblems(copies: readonly Copy[]): readonly Problem[] {
  return copies.flatMap(({ url }): readonly Problem[] => {
    const parts = url.split("/");
    const part = parts.find((name) => isDeviceName(name) || /[:*?"<>|\\]|[. ]$/.test(name));
    if (part === undefined) return [];
    const message = `The name "${part}" can't be had by any file or folder on Windows. Rename it, and correct the links to it.`;
    return [fileProblem(`public${url}`, message)];
  });
}
