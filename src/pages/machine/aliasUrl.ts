import { isOldPath } from "../../model/isOldPath.ts";

/** Hosts look for the file of the decoded path, unless that is none that could have been written plainly. */
const decoded = (path: string): string => {
  try {
    const plain = decodeURIComponent(path);
    return isOldPath(plain) && !/\p{Cc}/u.test(plain) ? plain : path;
  } catch {
    return path;
  }
};

/**
 * The url of the page at a former address. One that ends in neither a slash nor a file's ending is a folder.
 * @example aliasUrl("/2021/old-address") // "/2021/old-address/"
 */
export const aliasUrl = (alias: string): string => {
  const path = decoded(alias);
  return path.endsWith("/") || /\.[a-z][a-z0-9]*$/i.test(path) ? path : `${path}/`;
};
