import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { publicCopies } from "../assets/public-files.ts";
import { type ContentListing, listContentFiles } from "../content/folder.ts";
import { type FileStat, fileStat, isSameStat, statIn } from "../lib/files.ts";
import { hashBytes, hashOf } from "../lib/hash.ts";
import { paths } from "../lib/runtime.ts";

/** Files as they stand, without one of them having been opened. */
export interface StatHash {
  /** Equal digests, equal stamps of equal files. */
  readonly hash: string;
  /** Whether no file was changed so shortly before a moment, in milliseconds since 1970, that it may have been changed once more since. */
  readonly areSettled: (now: number) => boolean;
}

/** What stands for files by their names and stamps. */
export function statHash(files: readonly (readonly [string, FileStat])[]): StatHash {
  // As numbers: to write out those of very many files takes as long as to look at a good part of them.
  const numbers = new Float64Array(files.length * 3);
  let newest = Number.NEGATIVE_INFINITY;
  for (const [place, [, { size, modified, changed }]] of files.entries()) {
    numbers[place * 3] = size;
    numbers[place * 3 + 1] = modified;
    numbers[place * 3 + 2] = changed;
    newest = Math.max(newest, modified, changed);
  }
  const hash = hashOf([...files.map(([name]) => name), hashBytes(new Uint8Array(numbers.buffer))]);
  return { hash, areSettled: (now) => isDistinct(newest, now) };
}

/** As coarse as any file system tells time, in milliseconds. */
const mtimeResolution = 2000;

/** Whether a change at one moment was so long before another, in milliseconds, that every file system tells the two apart. */
export function isDistinct(changed: number, now: number): boolean {
  return changed < now - mtimeResolution;
}

/** The files of a content folder as they stood when a build began. */
export interface ContentSnapshot extends ContentListing {
  /** Of each path, in their order; one whose file is gone meanwhile has none. */
  readonly stats: readonly (FileStat | undefined)[];
}

/**
 * Lists a content folder, and looks at each of its files without opening it; empty where there is no publication, since a
 * folder that was named by mistake may hold a whole disk.
 */
export function contentSnapshot(folder: string): ContentSnapshot {
  if (!existsSync(join(folder, "site.yaml"))) return { paths: [], strayLinks: [], illNamed: [], stats: [] };
  const listing = listContentFiles(folder);
  const stats = listing.paths.map((path) => statIn(folder, path, statSync));
  return { ...listing, stats };
}

/**
 * Whether a file is surely as it was when it was read. Where it was changed just before that, it may have been
 * changed once more within the same tick of the file system's clock, and only its bytes can tell.
 */
export function isUnmodified(before: FileStat & { readonly readAt: number }, stat: FileStat): boolean {
  return isSameStat(before, stat) && isDistinct(Math.max(stat.modified, stat.changed), before.readAt);
}

type NamedStat = readonly [name: string, stat: FileStat];

/** What a build is made from. */
export function sourceSnapshot({ paths, strayLinks, illNamed, stats }: ContentSnapshot): StatHash {
  const content = paths.flatMap((path, place): readonly NamedStat[] => {
    const stat = stats[place];
    return stat ? [[path, stat]] : [];
  });
  const files = statHash([...content, ...publicStats()]);
  return { ...files, hash: hashOf([String(paths.length), ...strayLinks, ...illNamed, "", files.hash]) };
}

function publicStats(): readonly NamedStat[] {
  return publicCopies(paths.publicFiles).flatMap(({ from, url }) => {
    const stat = fileStat(from);
    return stat ? [[url, stat]] : [];
  });
}
