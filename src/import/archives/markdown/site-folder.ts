import { posix } from "node:path";
import type { InputFile } from "../../import-format.ts";

/** The folder of a site, which may lie anywhere in an input. */
export interface SiteFolder {
  /** Its files by their paths from it. */
  readonly files: ReadonlyMap<string, InputFile>;
}

/** Returns the folder of the file nearest to the root of an input that `isMark` accepts; undefined if there is none. */
export function siteFolder(
  files: readonly InputFile[],
  isMark: (path: string) => boolean,
): SiteFolder | undefined {
  const marks = files.map(({ path }) => path).filter(isMark);
  const depth = (path: string): number => path.split("/").length;
  const nearest = marks.toSorted((one, other) => depth(one) - depth(other) || (one < other ? -1 : 1))[0];
  if (nearest === undefined) return undefined;
  const folder = posix.dirname(nearest);
  return filesBelow(files, folder === "." ? "" : folder);
}

/** Returns the files below a folder of an input. What tools made or installed is left out. */
export function filesBelow(files: readonly InputFile[], folder: string): SiteFolder {
  const start = folder === "" ? "" : `${folder}/`;
  return {
    files: new Map(
      files
        .filter(({ path }) => path.startsWith(start) && !made.test(path.slice(start.length)))
        .map((file) => [file.path.slice(start.length), file]),
    ),
  };
}

const made = /(?:^|\/)(?:node_modules|vendor|_site|\.git|\.jekyll-cache|resources\/_gen)\//;

/** The endings of texts in Markdown. */
export const markdownEnding = /\.(?:md|markdown|mdown|mkdn?)$/i;

/** The endings of pictures. */
export const pictureEnding = /\.(?:avif|gif|jpe?g|png|svg|webp)$/i;

/** Returns the last part of a path without its ending. */
export function nameOf(path: string): string {
  return posix.basename(path).replace(/\.[^.]*$/, "");
}

/** Divides a name that begins with a date. */
export function datedName(name: string): { readonly date: string | undefined; readonly rest: string } {
  const [, year, month = "", day = "", rest] = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[-_](.+))?$/.exec(name) ?? [];
  if (year === undefined || Number(month) > 12 || Number(day) > 31) return { date: undefined, rest: name };
  return { date: `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`, rest: rest ?? name };
}
