import { decodedPath, isPath } from "../../model/oldPathFault.ts";

/**
 * The url of the page at a former address. One that ends in neither a slash nor a file's ending is a folder.
 * @example aliasUrl("/2021/old-address") // "/2021/old-address/"
 */
export const aliasUrl = (alias: string): string => {
  const plain = decodedPath(alias);
  const path = plain !== undefined && isPath(plain) ? plain : alias;
  return path.endsWith("/") || /\.[a-z][a-z0-9]*$/i.test(path) ? path : `${path}/`;
};
