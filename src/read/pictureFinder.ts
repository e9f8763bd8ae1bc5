import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { posix } from "node:path";
import { imageSize } from "image-size";
import type { FoundPicture } from "../markdown/bodyNotes.ts";
import { slugOf } from "../text/slugOf.ts";
import { insideFolder } from "./insideFolder.ts";

/** What may be published as a picture, by what its bytes say that it is. */
const types: Readonly<Record<string, { readonly type: string; readonly endings: readonly string[] }>> = {
  avif: { type: "image/avif", endings: ["avif"] },
  gif: { type: "image/gif", endings: ["gif"] },
  jpg: { type: "image/jpeg", endings: ["jpg", "jpeg"] },
  png: { type: "image/png", endings: ["png"] },
  webp: { type: "image/webp", endings: ["webp"] },
};

const allowed = "JPEG, PNG, WebP, AVIF or GIF";

const measured = (
  bytes: Uint8Array,
): { type?: string | undefined; width: number; height: number } | undefined => {
  try {
    const { type, width, height, orientation = 1 } = imageSize(bytes);
    // From 5 on the camera lay on its side, and browsers turn the picture. (Exif 2.32, 4.6.4, tag 274)
    return orientation >= 5 ? { type, width: height, height: width } : { type, width, height };
  } catch {
    return undefined;
  }
};

const describedPicture = (bytes: Uint8Array, path: string, src: string): FoundPicture => {
  const size = measured(bytes);
  const known = size?.type === undefined ? undefined : types[size.type];
  if (!size || !known)
    return { fault: `The picture "${src}" is damaged or of another kind. Save it as ${allowed}.` };
  const ending = posix.extname(path).slice(1).toLowerCase();
  if (!known.endings.includes(ending))
    return {
      fault: `The picture "${src}" is in truth of the type ${known.type}. Name it with the ending .${known.endings[0]}.`,
    };
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 10);
  const name = slugOf(posix.basename(path, posix.extname(path))) || "picture";
  return {
    picture: {
      url: `/pictures/${name}-${hash}.${known.endings[0]}`,
      path,
      type: known.type,
      bytes: bytes.byteLength,
      width: size.width,
      height: size.height,
    },
  };
};

/** Keeps what pictures were found to be, from one build to the next; paths are relative to the content folder. */
export interface PictureMemory {
  /** Undefined where the picture is not known, or may have changed since. */
  readonly recall: (path: string) => FoundPicture | undefined;
  readonly keep: (path: string, found: FoundPicture) => void;
}

const forgetful: PictureMemory = { recall: () => undefined, keep: () => {} };

/**
 * Finds pictures of the content folder by the name that a file gives them, each read once.
 * They are published under their content's hash, so that one that changes has a new address.
 */
export const pictureFinder = (contentFolder: string, memory: PictureMemory = forgetful) => {
  const seen = new Map<string, FoundPicture>();
  const find = (path: string, src: string): FoundPicture => {
    const real = insideFolder(contentFolder, path);
    if (real === undefined)
      return { fault: `There is no picture "${src}" here. Put the file beside this one.` };
    const known = memory.recall(path);
    if (known) return known;
    const found = describedPicture(readFileSync(real), path, src);
    if (found.picture) memory.keep(path, found);
    return found;
  };
  /** `from` is the path of the file that names the picture, relative to the content folder. */
  return (from: string, src: string): FoundPicture => {
    if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(src))
      return {
        fault: `The picture "${src}" lies on another host. Put the file beside this one and write its name.`,
      };
    const path = posix.normalize(posix.join(posix.dirname(from), src));
    if (src.startsWith("/") || path.startsWith("../") || /[?#\\]/.test(src))
      return {
        fault: `"${src}" does not name a picture beside this file. Write its name, like harbour.jpg.`,
      };
    const found = seen.get(path) ?? find(path, src);
    // What is wrong is told by the name that was asked for, which may be another the next time.
    if (found.picture) seen.set(path, found);
    return found;
  };
};

export type PictureFinder = ReturnType<typeof pictureFinder>;
