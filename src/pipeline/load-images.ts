import type { BuildCache } from "../cache/cache.ts";
import { isUnmodified } from "../cache/snapshot.ts";
import { inspectFiles } from "../images/inspect-files.ts";
import { inspectNamedFiles } from "../images/named-files.ts";
import { type FileStat, fileStat } from "../lib/file-stat.ts";
import type { InspectedFile, InspectedFiles } from "../model/image.ts";

/** The files of a content folder that its texts may show. */
interface ShowableFiles {
  /** By path. */
  readonly files: ReadonlyMap<string, string>;
  /** Returns the stat of a path in the snapshot; undefined for a file from elsewhere. */
  readonly statOf: (path: string) => FileStat | undefined;
  readonly cache: BuildCache;
  /** When the build began, in milliseconds since 1970. */
  readonly now: number;
}

/** Loads the images of earlier builds, and inspects those again that were modified since. */
export async function loadImages(showable: ShowableFiles): Promise<InspectedFiles> {
  const { files, statOf, cache } = showable;
  const unmodified = new Map<string, InspectedFile>();
  const modified = new Map<string, string>();
  for (const image of cache.images.all()) {
    const { path } = image;
    const file = files.get(path);
    if (file === undefined) continue;
    const stat = statOf(path) ?? fileStat(file);
    if (stat && isUnmodified(image, stat)) unmodified.set(path, image.found);
    else modified.set(path, file);
  }
  const inspected = await inspectFiles(modified);
  putImages(inspected, showable);
  return new Map([...unmodified, ...inspected]);
}

/** Inspects the images that texts name and that are not `known`. Returns all images. */
export async function inspectNewImages(
  showable: ShowableFiles,
  known: InspectedFiles,
  texts: Iterable<string>,
): Promise<InspectedFiles> {
  const images = await inspectNamedFiles(showable.files, texts, known);
  putImages(new Map([...images].filter(([path]) => !known.has(path))), showable);
  return images;
}

function putImages(images: InspectedFiles, { files, statOf, cache, now }: ShowableFiles): void {
  for (const [path, found] of images) {
    const stat = statOf(path) ?? fileStat(files.get(path) ?? "");
    if (found && !found.isUnread && stat) cache.images.put({ path, ...stat, readAt: now, found });
  }
}
