import { lstatSync, mkdirSync, statSync, writeFileSync } from "node:fs";
import { dirname, sep } from "node:path";

const isThere = (error: unknown): boolean =>
  error instanceof Error && "code" in error && error.code === "EEXIST";

/** Writes a file that was not there, and its folders. Throws, and leaves the file alone, where it is there. */
export const writeNewFile = (file: string, text: string): void => {
  makeFolders(dirname(file));
  try {
    writeFileSync(file, text, { flag: "wx" });
  } catch (error) {
    throw isThere(error) ? new Error(`${file} is there already. It was left as it is.`) : error;
  }
};

/** Where a folder is needed, a file may stand, or a link that leads nowhere. */
function makeFolders(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code !== "ENOTDIR" && code !== "EEXIST" && code !== "ENOENT") throw error;
    const parts = folder.split(sep);
    const above = parts.map((_, index) => parts.slice(0, index + 1).join(sep));
    const place = above.find((path) => path !== "" && isInTheWay(path)) ?? folder;
    throw new Error(`${place} stands where a folder is needed. Move it away, or give it another name.`);
  }
}

const isInTheWay = (path: string): boolean => {
  const isLink = lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
  const found = statSync(path, { throwIfNoEntry: false });
  return found ? !found.isDirectory() : isLink;
};
