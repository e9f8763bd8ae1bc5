import { posix } from "node:path";
import { lazy } from "../lib/cache.ts";
import { composed } from "../lib/names.ts";
import { closest } from "../lib/suggest.ts";
import type { InspectedFiles, PublishableImage } from "../model/image.ts";
import { imageTypes } from "./inspect.ts";

/**
 * Returns a function that finds the image that a text names. `files` are those of the content folder that a text may show.
 */
export function pictureFinder(files: InspectedFiles) {
  const listed = lazy(() => listing(files.keys()));
  const pathOf = (from: string, src: string): string => posix.normalize(posix.join(posix.dirname(from), src));
  /** Returns the path as the system writes it: some compose letters and their marks, some do not. */
  const listedPath = (path: string): string | undefined =>
    files.has(path) ? path : listed().byComposed.get(composed(path));
  const isThere = (path: string): boolean => listedPath(path) !== undefined;
  /** Decodes a name such as a%20b.jpg, unless there is a file of that very name. */
  const writtenName = (from: string, src: string): string => {
    const decoded = src.includes("%") ? decodedName(src) : src;
    return decoded !== src && !isThere(pathOf(from, src)) && isThere(pathOf(from, decoded)) ? decoded : src;
  };
  const missing = (path: string, src: string): string => {
    const beside = listed().namesIn.get(composed(posix.dirname(path))) ?? [];
    const name = closest(composed(posix.basename(path)), beside);
    const hint = name
      ? `Did you mean ${posix.join(posix.dirname(src), name)}?`
      : "Put the file beside this one.";
    return `There is no picture "${src}" here. ${hint}`;
  };
  /** `from` is the path of the file that names the image. */
  return (from: string, src: string): FoundPicture => {
    const path = pathOf(from, writtenName(from, src));
    const listedAs = listedPath(path);
    if (isAddress(src) && listedAs === undefined)
      return {
        error: `The picture "${src}" lies on another host. Put the file beside this one and write its name.`,
      };
    if (src.startsWith("/") || path.startsWith("../") || (/[?#\\]/.test(src) && listedAs === undefined))
      return {
        error: `"${src}" does not name a picture beside this file. Write its name, like harbour.jpg.`,
      };
    if (listedAs === undefined) return { error: missing(path, src) };
    const { picture, error = unseen(listedAs) } = files.get(listedAs) ?? {};
    return picture ? { picture } : { error: `The picture "${src}" ${error}` };
  };
}

export type PictureFinder = ReturnType<typeof pictureFinder>;

/** Describes a file that was not inspected: the text writes a plain letter in a rare way, such as _ as &lowbar;. */
function unseen(path: string): string {
  return `is here as ${posix.basename(path)}. Write its name in these letters.`;
}

/** Returns paths by their composed form, and the sorted names of the images of each folder. */
function listing(paths: Iterable<string>) {
  const byComposed = new Map<string, string>();
  const namesIn = new Map<string, string[]>();
  for (const path of paths) {
    byComposed.set(composed(path), path);
    if (pictureName.test(path))
      namesIn.getOrInsertComputed(composed(posix.dirname(path)), () => []).push(posix.basename(path));
  }
  for (const names of namesIn.values()) names.sort();
  return { byComposed, namesIn };
}

const pictureName = new RegExp(`\\.(?:${Object.values(imageTypes).flat().join("|")})$`, "i");

function decodedName(src: string): string {
  try {
    return decodeURIComponent(src);
  } catch {
    return src;
  }
}

function isAddress(src: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(src);
}

/** The image that a name in a text leads to, or what is wrong with the name. */
export type FoundPicture =
  | { readonly picture: PublishableImage; readonly error?: undefined }
  | { readonly picture?: undefined; readonly error: string };
