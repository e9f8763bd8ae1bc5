import { readFileSync } from "node:fs";

/**
 * Returns the code of a browser script without its comments, which readers would load too. A comment begins its line, or says a
 * type. A test compares each script with what is published of it, since a text that looks like a comment would be lost.
 */
export function publishedScript(file: string): string {
  return readFileSync(file, "utf8")
    .replace(/\/\*\*.*?\*\/\s*/gs, "")
    .replace(/^\s*\/\/.*\n/gm, "");
}
