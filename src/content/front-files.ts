import { existsSync, readdirSync } from "node:fs";

/** Returns true if a path of the content folder may be that of a file about a front page. */
export function isFrontFile(path: string): boolean {
  return /^front(?:\.[^/]+)?\.yaml$/.test(path);
}

/** Returns the names of the files about front pages in a content folder, sorted. */
export function frontFiles(folder: string): readonly string[] {
  return existsSync(folder) ? readdirSync(folder).filter(isFrontFile).sort() : [];
}

/**
 * Returns the name of the file about the front page of a further language, or of the publication's own.
 * @example frontName("de") // "front.de.yaml"
 */
export function frontName(language: string | undefined): string {
  return language === undefined ? "front.yaml" : `front.${language}.yaml`;
}
