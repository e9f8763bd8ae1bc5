import type { Picture } from "../../model/picture.ts";
import type { Addresses } from "../addresses.ts";

/** A picture with its size in pixels, who made it and what stands under it. https://schema.org/ImageObject */
export const imageObject = ({ url, width, height, caption, credit }: Picture, { absolute }: Addresses) =>
  ({ "@type": "ImageObject", url: absolute(url), width, height, caption, creditText: credit }) as const;
