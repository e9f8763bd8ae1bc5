import { placeOf } from "./placeOf.ts";

/**
 * Whether a file of the content folder is a text of the publication, and not its description or a picture. The path is
 * relative to that folder.
 */
export const isText = (path: string): boolean => {
  const { noun } = placeOf(path);
  return noun !== "site" && noun !== "asset";
};
