import type { PictureFile } from "../model/picture.ts";

/** How the names of published pictures end. */
export type Ending = "avif" | "webp" | "jpg" | "png" | "gif" | "svg";

/** The formats of a picture that stands still, the best first; JPEG knows of no transparency. */
export const endingsOf = ({ form, type }: Pick<PictureFile, "form" | "type">): readonly Ending[] => {
  const isOpaque = form === "photo" || (form === "animation" && type !== "image/gif");
  return ["avif", "webp", isOpaque ? "jpg" : "png"];
};
