import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { publicCopies } from "../assets/public-files.ts";
import { type ContentListing, listContentFiles } from "../content/folder.ts";
import { type FileStamp, fileStamp, isSameStamp, stampIn } from "../lib/files.ts";
import { digestOf, digestOfBytes } from "../lib/hash.ts";
import { installation } from "../lib/runtime.ts";

/** Files as they stand, without one of them having been opened. */
export interface StampedFiles {
  /** Equal digests, equal stamps of equal files. */
  readonly digest: string;
  /** Whether no file was changed so shortly before a moment, in milliseconds since 1970, that it may have been changed once more since. */
  readonly areTrusted: (now: number) => boolean;
}

/** What stands for files by their names and stamps. */
export function stampedFiles(files: readonly (readonly [string, FileStamp])[]): StampedFiles {
  // As numbers: to write out those of very many files takes as long as to look at a good part of them.
  const numbers = new Float64Array(files.length * 3);
  let newest = Number.NEGATIVE_INFINITY;
  for (const [place, [, { size, modified, changed }]] of files.entries()) {
    numbers[place * 3] = size;
    numbers[place * 3 + 1] = modified;
    numbers[place * 3 + 2] = changed;
    newest = Math.max(newest, modified, changed);
  }
  const digest = digestOf([...files.map(([name]) => name), digestOfBytes(new Uint8Array(numbers.buffer))]);
  return { digest, areTrusted: (now) => areToldApart(newest, now) };
}

/** As coarse as any file system tells time, in milliseconds. */
const grain = 2000;

/** Whether a change at one moment was so long before another, in milliseconds, that every file system tells the two apart. */
function areToldApart(changed: number, now: number): boolean {
  return changed < now - grain;
}

/** The files of a content folder as they stood when a build began. */
export interface StampedContent extends ContentListing {
  /** Of each path, in their order; one whose file is gone meanwhile has none. */
  readonly stamps: readonly (FileStamp | undefined)[];
}

/**
 * Lists a content folder, and looks at each of its files without opening it; empty where there is no publication, since a
 * folder that was named by mistake may hold a whole disk.
 */
export function stampedContent(folder: string): StampedContent {
  if (!existsSync(join(folder, "site.yaml"))) return { paths: [], strayLinks: [], illNamed: [], stamps: [] };
  const listing = listContentFiles(folder);
  const stamps = listing.paths.map((path) => stampIn(folder, path, statSync));
  return { ...listing, stamps };
}

/**
 * Whether a file is surely as it was when it was read. Where it was changed just before that, it may have been
 * changed once more within the same tick of the file system's clock, and only its bytes can tell.
 */
export function isTrusted(before: FileStamp & { readonly readAt: number }, stamp: FileStamp): boolean {
  return isSameStamp(before, stamp) && areToldApart(Math.max(stamp.modified, stamp.changed), before.readAt);
}

type NamedStamp = readonly [name: string, stamp: FileStamp];

/** What a build is made from. */
export function sourceStamps({ paths, strayLinks, illNamed, stamps }: StampedContent): StampedFiles {
  const content = paths.flatMap((path, place): readonly NamedStamp[] => {
    const stamp = stamps[place];
    return stamp ? [[path, stamp]] : [];
  });
  const files = stampedFiles([...content, ...publicStamps()]);
  return { ...files, digest: digestOf([String(paths.length), ...strayLinks, ...illNamed, "", files.digest]) };
}

function publicStamps(): readonly NamedStamp[] {
  return publicCopies(installation.publicFiles).flatMap(({ from, url }) => {
    const stamp = fileStamp(from);
    return stamp ? [[url, stamp]] : [];
  });
}
