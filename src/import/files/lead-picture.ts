import type { LostAddresses } from "../addresses/text-addresses.ts";
import type { ArticlePictures } from "../media/article-pictures.ts";
import type { FileFields } from "../plan/file-request.ts";
import { fittingLineOf } from "../text/fitting-text.ts";
import type { WantedFile } from "./wanted-file.ts";

/**
 * Returns the fields of an article with its lead picture, if that was found. It is left out of the fields of a wire if nothing
 * says what it shows: that of an archive is left to the rules for archives.
 */
export function leadPicture(
  { fields, image, style }: WantedFile,
  { nameOf }: ArticlePictures,
  lost: LostAddresses,
): FileFields {
  if (image === undefined || style === "page") return fields;
  const src = nameOf(image.address);
  const alt = fittingLineOf(image.alt, 500);
  if (src === undefined || (alt === undefined && style === "wire")) {
    lost.pictures.push(image.address);
    return fields;
  }
  const caption = fittingLineOf(image.caption, 500);
  return { ...fields, image: { src, alt, caption, credit: fittingLineOf(image.credit, 200) } };
}
