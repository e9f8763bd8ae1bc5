import type { Picture } from "../model/picture.ts";
import type { Cut } from "../pictures/cuts.ts";
import { plainRendition } from "../pictures/plainRendition.ts";
import { renditionSet } from "../pictures/renditionSet.ts";
import type { Addresses } from "./addresses.ts";
import type { SocialImage } from "./views/head.ts";

/** A picture as other sites show it beside a link. */
export const socialPicture = (picture: Picture, cut: Cut, { absolute }: Addresses): SocialImage => {
  const { url, type, width, height } = plainRendition(renditionSet(picture, cut));
  return { url: absolute(url), type, width, height, alt: picture.alt };
};
