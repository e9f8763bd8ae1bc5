import type { Picture } from "../model/picture.ts";
import type { Addresses } from "./addresses.ts";
import type { PictureView } from "./views/pictureView.ts";

export const pictureView = (picture: Picture | undefined, { path }: Addresses): PictureView | undefined => {
  if (!picture) return undefined;
  const { url, width, height, alt, caption, credit } = picture;
  return { url: path(url), width, height, alt, caption, credit };
};
