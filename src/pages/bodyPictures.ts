import type { Body } from "../model/body.ts";
import { type PictureSetting, pictureView } from "./pictureView.ts";
import type { PictureView } from "./views/pictureView.ts";

/** The pictures that a text shows, whose addresses stand in its HTML; undefined where there are none. */
export const bodyPictures = (
  { pictures }: Pick<Body, "pictures">,
  setting: PictureSetting,
): readonly PictureView[] | undefined =>
  pictures.length > 0 ? pictures.map((picture) => pictureView(picture, "whole", setting)) : undefined;
