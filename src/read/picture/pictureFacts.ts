import { imageSize } from "image-size";
import type { PictureFile, PictureForm } from "../../model/picture.ts";
import { isLfsPointer } from "../isLfsPointer.ts";
import { avifSize } from "./avifSize.ts";
import { exifWords } from "./exifWords.ts";
import { mayBeTransparent } from "./mayBeTransparent.ts";
import { photoWords } from "./photoWords.ts";
import { pictureFrames } from "./pictureFrames.ts";

/** What a picture's bytes say of it. */
export type PictureFacts = Omit<PictureFile, "path" | "name">;

export type LookedAt =
  | { readonly facts: PictureFacts; readonly fault?: undefined }
  /** What is wrong with the picture, after its name. */
  | { readonly facts?: undefined; readonly fault: string };

/** What may be published as a picture, by what its bytes say that it is. */
const types: Readonly<Record<string, { readonly type: string; readonly endings: readonly string[] }>> = {
  avif: { type: "image/avif", endings: ["avif"] },
  gif: { type: "image/gif", endings: ["gif"] },
  jpg: { type: "image/jpeg", endings: ["jpg", "jpeg"] },
  png: { type: "image/png", endings: ["png"] },
  svg: { type: "image/svg+xml", endings: ["svg"] },
  webp: { type: "image/webp", endings: ["webp"] },
};

const allowed = "JPEG, PNG, WebP, AVIF, GIF or SVG";

/** In millions of pixels. What is larger was never meant for a page, and could be made to fill the memory. */
const largest = 100;

interface Measured {
  readonly type?: string | undefined;
  readonly width: number;
  readonly height: number;
}

const measured = (bytes: Buffer): Measured | undefined => {
  try {
    const { type, width, height } = imageSize(bytes);
    return { type, width, height, ...(type === "avif" && avifSize(bytes)) };
  } catch {
    return undefined;
  }
};

const formOf = (bytes: Buffer, type: string, frames: number): PictureForm => {
  if (type === "image/svg+xml") return "drawing";
  if (frames > 1) return "animation";
  return mayBeTransparent(bytes, type) ? "transparent" : "photo";
};

/** What a picture is; `ending` is that of its file's name, in small letters and without the dot. */
export const pictureFacts = (bytes: Buffer, ending: string): LookedAt => {
  if (isLfsPointer(bytes))
    return { fault: "is not here yet: Git LFS has put a pointer in its place. Run git lfs pull." };
  const size = measured(bytes);
  const known = size?.type === undefined ? undefined : types[size.type];
  if (!size || !known || size.width < 1 || size.height < 1)
    return { fault: `is damaged or of another kind. Save it as ${allowed}.` };
  const { type, endings } = known;
  if (!endings.includes(ending))
    return { fault: `is in truth of the type ${type}. Name it with the ending .${endings[0]}.` };
  const frames = pictureFrames(bytes, type);
  const exif = exifWords(bytes, type);
  // Browsers turn a picture that lies on its side, and so does whatever publishes it; none turns an animation, nor an
  // AVIF, which says otherwise how it lies.
  const isTurned = exif.orientation >= 5 && frames === 1 && type !== "image/avif";
  const [width, height] = isTurned
    ? [Math.round(size.height), Math.round(size.width)]
    : [Math.round(size.width), Math.round(size.height)];
  if (type === "image/png" && frames > 1)
    return { fault: "is an animated PNG, which can't be made smaller. Save it as WebP or GIF." };
  const megapixels = Math.round((width * height * frames) / 1e6);
  const form = formOf(bytes, type, frames);
  if (form !== "drawing" && width * height * frames > largest * 1e6)
    return {
      fault: `has ${megapixels} million pixels. Make it smaller: ${largest} million are the most, and 2000 across are plenty.`,
    };
  return { facts: { type, form, width, height, ...photoWords(bytes, exif) } };
};
