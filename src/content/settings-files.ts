import { frontFiles, isFrontFile } from "./front-files.ts";

/** The name of the file of redirects, right in the content folder. */
export const redirectsName = "redirects.yaml";

/** Returns true if a path of the content folder is that of a file that says something of the whole publication. */
export function isSettingsFile(path: string): boolean {
  return path === "site.yaml" || path === redirectsName || isFrontFile(path);
}

/** Returns the names of these files in a content folder, in an order that is always the same. */
export function settingsFiles(folder: string): readonly string[] {
  return ["site.yaml", ...frontFiles(folder), redirectsName];
}
