import type { Ending } from "./endingsOf.ts";
import type { RenditionSet } from "./renditionSet.ts";
import { renditionUrl } from "./renditionUrl.ts";

/** One file of a picture. */
export interface PlainRendition {
  /** Root-relative. */
  readonly url: string;
  readonly type: string;
  readonly width: number;
  readonly height: number;
}

/** The media types of published pictures. */
export const mediaTypes: Readonly<Record<Ending, string>> = {
  avif: "image/avif",
  webp: "image/webp",
  jpg: "image/jpeg",
  png: "image/png",
  gif: "image/gif",
  svg: "image/svg+xml",
};

/** The largest file of a set in the format that everything understands. */
export const plainRendition = (set: RenditionSet): PlainRendition => {
  const { endings, width, height } = set;
  const ending = endings.at(-1) ?? "jpg";
  return { url: renditionUrl(set, { width, ending }), type: mediaTypes[ending], width, height };
};
