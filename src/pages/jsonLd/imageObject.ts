import type { Picture } from "../../model/picture.ts";
import type { Cut } from "../../pictures/cuts.ts";
import { plainRendition } from "../../pictures/plainRendition.ts";
import { renditionSet } from "../../pictures/renditionSet.ts";
import type { Addresses } from "../addresses.ts";

/** A picture in one of its cuts with its size in pixels, who made it and what stands under it. https://schema.org/ImageObject */
export const imageObject = (picture: Picture, cut: Cut, { absolute }: Addresses) => {
  const { url, width, height } = plainRendition(renditionSet(picture, cut));
  const { caption, credit } = picture;
  return { "@type": "ImageObject", url: absolute(url), width, height, caption, creditText: credit } as const;
};
