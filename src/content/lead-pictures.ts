import { posix } from "node:path";
import type { ArticleRecord } from "../model/article.ts";
import type { Picture } from "../model/image.ts";

/** A remark on a picture that can be published, but will not look good. */
interface PictureNotice {
  readonly field: string;
  readonly message: string;
}

/**
 * Returns what to tell an editor of the pictures of an article: a lead picture with few pixels, and a tall one of which nothing
 * says what must stay in sight where it is cropped.
 */
export function leadPictureNotices({
  picture,
  cardPicture,
}: Pick<ArticleRecord, "picture" | "cardPicture">): readonly PictureNotice[] {
  const small = picture && smallNotice(picture);
  const cropped = cardPicture ?? picture;
  const tall = cropped && tallNotice(cropped);
  return [
    ...(small === undefined ? [] : [{ field: "image.src", message: small }]),
    ...(tall === undefined ? [] : [{ field: cardPicture ? "cardImage.src" : "image.src", message: tall }]),
  ];
}

/** In pixels. A narrower picture does not even fill the width of a phone of triple density. */
const leastWidth = 800;

function smallNotice({ form, path, width }: Picture): string | undefined {
  if (form === "drawing" || width >= leastWidth) return undefined;
  return `"${posix.basename(path)}" is ${width} pixels wide. It is shown no larger than that, and so small at the head of the article. Put in a larger file: ${leastWidth} pixels are the least, 2560 fill every screen.`;
}

function tallNotice({ form, path, width, height, focus }: Picture): string | undefined {
  if (form === "drawing" || focus !== undefined || height <= width) return undefined;
  return `"${posix.basename(path)}" is taller than wide, and cards show a part of it: its upper third, since nothing says what must stay in sight. Add a line focus: "50% 30%" below it, with how far the face or the thing that matters lies from the left and from the top.`;
}
