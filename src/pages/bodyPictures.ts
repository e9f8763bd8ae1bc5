import type { Body } from "../model/body.ts";
import type { Addresses } from "./addresses.ts";
import { pictureView } from "./pictureView.ts";
import type { PictureView } from "./views/pictureView.ts";

/** The pictures that a text shows, whose addresses stand in its HTML; undefined where there are none. */
export const bodyPictures = (
  { pictures }: Pick<Body, "pictures">,
  addresses: Addresses,
): readonly PictureView[] | undefined =>
  pictures.length > 0 ? pictures.map((picture) => pictureView(picture, "whole", addresses)) : undefined;
