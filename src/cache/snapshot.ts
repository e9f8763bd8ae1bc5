import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { publicFiles } from "../assets/public-files.ts";
import { type ContentListing, comparePaths, indexIn, listContentFiles } from "../content/listing.ts";
import { type FileStat, fileStat, isSameStat, statIn } from "../lib/file-stat.ts";
import { foldersAbove } from "../lib/files.ts";
import { hashBytes, hashOf } from "../lib/hash.ts";
import { emptyScan, type FileScan, fileScan, finishScan, putStat, statAt } from "../lib/parallel-stat.ts";

/** The hash of the stats of some files. */
export interface StatHash {
  readonly hash: string;
  /** Returns true if a file is racily clean at `now` (milliseconds since 1970). */
  readonly isRacy: (now: number) => boolean;
}

/** Hashes the names and stats of files. */
export function statHash(files: readonly (readonly [string, FileStat])[]): StatHash {
  // Hashed as numbers: writing those of very many files as text takes almost as long as their stats.
  const numbers = new Float64Array(files.length * 3);
  let newest = Number.NEGATIVE_INFINITY;
  for (const [index, [, { size, modified, changed }]] of files.entries()) {
    numbers[index * 3] = size;
    numbers[index * 3 + 1] = modified;
    numbers[index * 3 + 2] = changed;
    newest = Math.max(newest, modified, changed);
  }
  const hash = hashOf([...files.map(([name]) => name), hashBytes(new Uint8Array(numbers.buffer))]);
  return { hash, isRacy: (now) => !isDistinct(newest, now) };
}

/** The coarsest mtime of any file system, in milliseconds. */
const mtimeResolution = 2000;

/** Returns true if a change at one moment would have another mtime than one at `now`, both in milliseconds. */
export function isDistinct(changed: number, now: number): boolean {
  return changed < now - mtimeResolution;
}

/** The files of a content folder with their stats, taken when a build begins. */
export interface ContentSnapshot extends ContentListing {
  /** The finished scan of `paths`. It has no stat of a file that was deleted meanwhile. */
  readonly scan: Pick<FileScan, "stats">;
}

const nothing: ContentListing = { paths: [], links: [], strayLinks: [], illNamed: [] };

/**
 * Lists a content folder and stats its files. Returns an empty snapshot if there is no `site.yaml`, because a folder that
 * was named by mistake may hold a whole disk. `help` lets another thread help with a scan.
 */
export function contentSnapshot(folder: string, help: (scan: FileScan) => void = () => {}): ContentSnapshot {
  const listing = existsSync(join(folder, "site.yaml")) ? listContentFiles(folder) : nothing;
  const scan = fileScan(folder, listing.paths, "follow");
  help(scan);
  finishScan(scan, listing.paths);
  return { ...listing, scan };
}

/** What may have changed in a content folder. Paths are relative to it. */
export interface ContentChanges {
  /** Files and folders that may have come, gone or been replaced. */
  readonly entries: ReadonlySet<string>;
  /** Files that may say something else. */
  readonly contents: ReadonlySet<string>;
}

/** Returns a snapshot that is anew where something may have changed, and the previous one elsewhere. */
export function updatedSnapshot(
  folder: string,
  before: ContentSnapshot,
  { entries, contents }: ContentChanges,
): ContentSnapshot {
  if (!existsSync(join(folder, "site.yaml"))) return { ...nothing, scan: fileScan(folder, [], "follow") };
  const changed = new Set([...entries, ...[...contents].filter((path) => !isListed(before, path))]);
  if (changed.size === 0) return withStatsOf([...contents, ...before.links], folder, before);
  // A link may lead to one of the entries.
  const links = new Set([...before.links, ...before.strayLinks]);
  const listing = listContentFiles(folder, { listing: before, changed: [...changed, ...links] });
  const lies = isAtOrBelow(changed);
  const mayDiffer = (path: string): boolean => contents.has(path) || links.has(path) || lies(path);
  const scan = emptyScan(listing.paths.length);
  let next = 0;
  for (const [index, path] of listing.paths.entries()) {
    while (comparePaths(before.paths[next] ?? path, path) < 0) next += 1;
    const at = before.paths[next] === path ? next : -1;
    if (at === next) next += 1;
    const stat = at < 0 || mayDiffer(path) ? statIn(folder, path, statSync) : statAt(before.scan, at);
    putStat(scan, index, stat);
  }
  return { ...listing, scan };
}

/** Returns a snapshot with new stats of some of its files. */
function withStatsOf(paths: readonly string[], folder: string, before: ContentSnapshot): ContentSnapshot {
  const scan = emptyScan(before.paths.length);
  scan.stats.set(before.scan.stats);
  for (const path of paths) putStat(scan, indexIn(before.paths, path), statIn(folder, path, statSync));
  return { ...before, scan };
}

function isListed({ paths }: ContentListing, path: string): boolean {
  return paths[indexIn(paths, path)] === path;
}

/** Returns a function that finds out if a path is one of some, or lies below one. Neighbours are found out together. */
function isAtOrBelow(paths: ReadonlySet<string>): (path: string) => boolean {
  let folder = "";
  let isInside = false;
  return (path) => {
    const above = path.slice(0, Math.max(0, path.lastIndexOf("/")));
    if (above !== folder) {
      folder = above;
      isInside = foldersAbove(path).some((name) => paths.has(name));
    }
    return isInside || paths.has(path);
  };
}

/**
 * Returns true if size and mtime prove that a file is unchanged. A file that was modified within two seconds before it was
 * read is *racily clean* (as in Git): it may have changed again within the same mtime tick, so compare its hash.
 */
export function isUnmodified(before: FileStat & { readonly readAt: number }, stat: FileStat): boolean {
  return isSameStat(before, stat) && isDistinct(Math.max(stat.modified, stat.changed), before.readAt);
}

/** Returns the hash of everything that a build reads but code: content and public files. */
export function sourceSnapshot(
  { paths, strayLinks, illNamed, scan }: ContentSnapshot,
  publicationFolder: string | undefined,
): StatHash {
  const files = statHash(publicStats(publicationFolder));
  // A copy, because shared memory can't be hashed.
  const stats = Float64Array.from(scan.stats);
  let newest = 0;
  for (let at = 0; at < stats.length; at += 3)
    newest = Math.max(newest, stats[at + 1] ?? 0, stats[at + 2] ?? 0);
  const content = hashBytes(new Uint8Array(stats.buffer));
  return {
    hash: hashOf([String(paths.length), ...paths, ...strayLinks, ...illNamed, "", content, files.hash]),
    isRacy: (now) => files.isRacy(now) || (newest > 0 && !isDistinct(newest, now)),
  };
}

function publicStats(publicationFolder: string | undefined): readonly (readonly [string, FileStat])[] {
  return publicFiles(publicationFolder).all.flatMap(({ from, url }) => {
    const stat = fileStat(from);
    return stat ? [[url, stat]] : [];
  });
}
