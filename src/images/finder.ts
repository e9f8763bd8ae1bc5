import { createHash } from "node:crypto";
import { type Dirent, readdirSync, readFileSync, statSync } from "node:fs";
import { join, posix } from "node:path";
import { insideFolder } from "../lib/files.ts";
import { composed, slugOf } from "../lib/names.ts";
import { closest } from "../lib/suggest.ts";
import type { Picture } from "../model/image.ts";
import { encoderVersion } from "./encoder-versions.ts";
import { inspectImage } from "./inspect.ts";
import { plainVariant, uncropped } from "./variants.ts";

/** Keeps what pictures were found to be, from one build to the next; paths are relative to the content folder. */
export interface PictureMemory {
  /** Undefined where the picture is not known, or may have changed since. */
  readonly recall: (path: string) => FoundPicture | undefined;
  readonly keep: (path: string, found: FoundPicture) => void;
}

const forgetful: PictureMemory = { recall: () => undefined, keep: () => {} };

/** In bytes; several times what any camera makes. A larger one is not even opened. */
const largestPicture = 100_000_000;

/**
 * Finds pictures of the content folder by the name that a file gives them, each read once.
 * What is published of them is named by their content's hash, so that one that changes has new addresses.
 */
export function pictureFinder(contentFolder: string, memory: PictureMemory = forgetful) {
  const seen = new Map<string, FoundPicture>();
  const faulty = new Map<string, FoundPicture>();
  const findLike = (path: string, src: string): FoundPicture => {
    const { same, near } = fileLike(contentFolder, path);
    if (same !== undefined && same !== path) return find(same, src);
    const name = near && posix.join(posix.dirname(src), posix.basename(near));
    const hint = name ? `Did you mean ${name}?` : "Put the file beside this one.";
    return { error: `There is no picture "${src}" here. ${hint}` };
  };
  const find = (path: string, src: string): FoundPicture => {
    const real = insideFolder(contentFolder, path);
    if (real === undefined) return findLike(path, src);
    const known = memory.recall(path);
    if (known) return known;
    const { size } = statSync(real);
    if (size > largestPicture)
      return {
        error: `The picture "${src}" holds ${(size / 1e6).toLocaleString("en", { maximumFractionDigits: 0 })} MB, and ${largestPicture / 1e6} are the most. Save it smaller: 2000 pixels across are plenty.`,
      };
    const found = describedPicture(readFileSync(real), path, src);
    if (found.picture) memory.keep(path, found);
    return found;
  };
  const pathOf = (from: string, src: string): string => posix.normalize(posix.join(posix.dirname(from), src));
  const isThere = (path: string): boolean =>
    insideFolder(contentFolder, path) !== undefined || fileLike(contentFolder, path).same !== undefined;
  /** A name that holds % may be an address, in which other signs stand behind it. */
  const writtenName = (from: string, src: string): string => {
    const decoded = src.includes("%") ? decodedName(src) : src;
    return decoded !== src && !isThere(pathOf(from, src)) && isThere(pathOf(from, decoded)) ? decoded : src;
  };
  /** `from` is the path of the file that names the picture, relative to the content folder. */
  return (from: string, src: string): FoundPicture => {
    const path = pathOf(from, writtenName(from, src));
    if (isAddress(src) && !isThere(path))
      return {
        error: `The picture "${src}" lies on another host. Put the file beside this one and write its name.`,
      };
    if (src.startsWith("/") || path.startsWith("../") || (/[?#\\]/.test(src) && !isThere(path)))
      return {
        error: `"${src}" does not name a picture beside this file. Write its name, like harbour.jpg.`,
      };
    // What is wrong is told by the name that was asked for, which may be another the next time.
    const asked = `${posix.dirname(from)}\n${src}`;
    const found = seen.get(path) ?? faulty.get(asked) ?? find(path, src);
    if (found.picture) seen.set(path, found);
    else faulty.set(asked, found);
    return found;
  };
}

export type PictureFinder = ReturnType<typeof pictureFinder>;

interface FileLike {
  /** A file whose name is the same in other signs for its letters, as some systems write them. */
  readonly same?: string | undefined;
  /** Else the file beside it whose name is most like the one that was wanted. */
  readonly near?: string | undefined;
}

/**
 * Looks for what may be meant by a path at which there is nothing, below a folder. Paths are relative to it.
 * @example fileLike("content", "articles/PIC.jpg") // { near: "articles/pic.jpg" }
 */
function fileLike(folder: string, path: string): FileLike {
  const place = posix.dirname(path);
  const parent = place === "." ? "" : samePath(folder, place);
  if (parent === undefined) return {};
  const names = entriesOf(join(folder, parent))
    .filter((entry) => !entry.isDirectory() && !entry.name.startsWith("."))
    .map(({ name }) => name)
    .sort();
  const wanted = composed(posix.basename(path));
  const same = names.find((name) => composed(name) === wanted);
  if (same !== undefined) return { same: posix.join(parent, same) };
  const near = closest(wanted, names.filter(isPicture));
  return { near: near && posix.join(place, near) };
}

/** The path of a folder as the system writes it, or undefined where there is none that is the same. */
function samePath(folder: string, path: string): string | undefined {
  let found = "";
  for (const part of path.split("/")) {
    const names = entriesOf(join(folder, found)).map(({ name }) => name);
    const name = names.includes(part) ? part : names.find((other) => composed(other) === composed(part));
    if (name === undefined) return undefined;
    found = posix.join(found, name);
  }
  return found;
}

function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

function isPicture(name: string): boolean {
  return /\.(?:jpe?g|png|webp|avif|gif|svg)$/i.test(name);
}

/** So much of a hash tells the pictures of any publication apart. */
const hashLength = 10;

function describedPicture(bytes: Buffer, path: string, src: string): FoundPicture {
  const ending = posix.extname(path);
  const { facts, error } = inspectImage(bytes, ending.slice(1).toLowerCase());
  if (!facts) return { error: `The picture "${src}" ${error}` };
  const hash = createHash("sha256").update(encoderVersion).update(bytes).digest("hex").slice(0, hashLength);
  const name = `${slugOf(posix.basename(path, ending)) || "picture"}-${hash}`;
  const file = { path, name, ...facts };
  return { picture: { ...file, url: plainVariant(uncropped(file)).url } };
}

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

/** What a picture's name in a body leads to: the picture, or what is wrong with the name. */
export type FoundPicture =
  | { readonly picture: Omit<Picture, "alt" | "focus" | "named">; readonly error?: undefined }
  | { readonly picture?: undefined; readonly error: string };
