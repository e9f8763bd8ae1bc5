import type { ExifWords } from "./exifWords.ts";
import { iptcWords } from "./iptcWords.ts";
import { xmpWords } from "./xmpWords.ts";

/** What a photographer wrote into the file. */
export interface PhotoWords {
  readonly caption?: string | undefined;
  readonly credit?: string | undefined;
}

/** As long as those that editors write. */
const limits = { caption: 500, credit: 200 } as const;

const line = (text: string | undefined, limit: number): string | undefined => {
  const words =
    text
      ?.toWellFormed()
      .replace(/[\s\p{Cc}]+/gu, " ")
      .trim() ?? "";
  return words === "" || words.length > limit ? undefined : words;
};

/**
 * The caption and the credit in a picture's XMP or IPTC fields, each in one line; what is longer was not meant for
 * readers. Where neither names anybody, the camera may: who took it, or whose it is.
 */
export const photoWords = (bytes: Buffer, { artist, copyright }: Partial<ExifWords> = {}): PhotoWords => {
  const [xmp, iptc] = [xmpWords(bytes), iptcWords(bytes)];
  const credits = [xmp.credit, iptc.credit, artist?.slice(0, 1000).replace(/\s*;\s*/g, ", "), copyright];
  return {
    caption: line(xmp.caption ?? iptc.caption, limits.caption),
    credit: credits.map((credit) => line(credit, limits.credit)).find((credit) => credit !== undefined),
  };
};
