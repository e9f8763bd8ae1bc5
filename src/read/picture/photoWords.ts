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

/** The caption and the credit in a picture's XMP or IPTC fields, each in one line; what is longer was not meant for readers. */
export const photoWords = (bytes: Buffer): PhotoWords => {
  const [xmp, iptc] = [xmpWords(bytes), iptcWords(bytes)];
  return {
    caption: line(xmp.caption ?? iptc.caption, limits.caption),
    credit: line(xmp.credit ?? iptc.credit, limits.credit),
  };
};
