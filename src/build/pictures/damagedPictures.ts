import { posix } from "node:path";
import type { PictureFile } from "../../model/picture.ts";
import type { Problem } from "../../model/problem.ts";
import type { ShownPictures } from "../planning/shownPictures.ts";

/** Pictures that can't be read to their end, as problems of all the places where they are shown. */
export const damagedPictures = (
  damaged: readonly PictureFile[],
  { leads, portraits, inTexts }: ShownPictures,
): readonly Problem[] => {
  const names = new Set(damaged.map(({ name }) => name));
  return [...leads, ...portraits, ...inTexts]
    .filter(({ name }) => names.has(name))
    .map(({ named, path }) => ({
      severity: "error",
      ...named,
      message: `The picture "${posix.basename(path)}" is damaged: it can't be read to its end. Save it anew from its original.`,
    }));
};
