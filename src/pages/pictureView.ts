import type { Picture } from "../model/picture.ts";
import type { Cut } from "../pictures/cuts.ts";
import { plainRendition } from "../pictures/plainRendition.ts";
import { quickSet } from "../pictures/quickSet.ts";
import { type RenditionSet, renditionSet } from "../pictures/renditionSet.ts";
import { wholePicture } from "../pictures/wholePicture.ts";
import type { Addresses } from "./addresses.ts";
import type { PageContext } from "./pageContext.ts";
import type { PictureView, RenditionsView } from "./views/pictureView.ts";

const renditions = ({ stem, widths, endings }: RenditionSet, { path }: Addresses): RenditionsView => ({
  stem: path(stem),
  widths,
  endings,
});

/** What pictures need to know of the page that they stand on. */
export type PictureSetting = Pick<PageContext, "addresses" | "frame">;

/** A picture in the cut that a place asks for, or whole. */
export const pictureView = (
  picture: Picture,
  cut: Cut,
  { addresses, frame }: PictureSetting,
): PictureView => {
  const asked = cut === "whole" ? wholePicture(picture) : renditionSet(picture, cut);
  const set = frame.preview ? quickSet(asked) : asked;
  const { url, width, height } = plainRendition(set);
  const { alt, caption, credit } = picture;
  const isAlone = set.motion === "still" && set.widths.length * set.endings.length === 1;
  return {
    url: addresses.path(url),
    width,
    height,
    alt,
    caption,
    credit,
    renditions: isAlone ? undefined : renditions(set, addresses),
    still:
      set.motion === "moving" && !frame.preview
        ? renditions(renditionSet(picture, cut), addresses)
        : undefined,
  };
};
