import { frontFiles, isFrontFile } from "./front-files.ts";

/** The name of the file of redirects, right in the content folder. */
export const redirectsName = "redirects.yaml";

/** The name of the file that says where what is imported belongs, right in the content folder. */
export const importTableName = "import.yaml";

/** Returns true if a path of the content folder is that of a file that says something of the whole publication. */
export function isSettingsFile(path: string): boolean {
  return path === "site.yaml" || path === redirectsName || path === importTableName || isFrontFile(path);
}

/** Returns the names of these files in a content folder, in an order that is always the same. */
export function settingsFiles(folder: string): readonly string[] {
  return ["site.yaml", ...frontFiles(folder), redirectsName, importTableName];
}
