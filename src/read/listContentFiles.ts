import { type Dirent, existsSync, readdirSync, realpathSync, statSync } from "node:fs";
import { join, sep } from "node:path";

export interface ContentListing {
  /** Paths of the files, relative to the content folder, in the order of their names. */
  readonly paths: readonly string[];
  /** Links that leave the content folder or lead to a folder, relative likewise. */
  readonly strayLinks: readonly string[];
  /** Files and folders whose names are not UTF-8, so that none can be opened by its name. */
  readonly illNamed: readonly string[];
}

const inNameOrder = (one: Dirent, other: Dirent): number => (one.name < other.name ? -1 : 1);

/** Whether a link leads to a file inside the folder. */
const staysInside = (path: string, home: string): boolean => {
  try {
    const real = realpathSync(path);
    return real.startsWith(home + sep) && statSync(real).isFile();
  } catch {
    return false;
  }
};

/** Every file of the content folder but hidden ones. Throws what `readdir` throws where the folder can't be read. */
export const listContentFiles = (folder: string): ContentListing => {
  const home = realpathSync(folder);
  const paths: string[] = [];
  const strayLinks: string[] = [];
  const illNamed: string[] = [];
  const walk = (inner: string): void => {
    for (const entry of readdirSync(join(home, inner), { withFileTypes: true }).sort(inNameOrder)) {
      if (entry.name.startsWith(".")) continue;
      const path = inner === "" ? entry.name : `${inner}/${entry.name}`;
      if (entry.name.includes("\ufffd") && !existsSync(join(home, path))) illNamed.push(path);
      else if (entry.isDirectory()) walk(path);
      else if (entry.isFile()) paths.push(path);
      else if (entry.isSymbolicLink()) (staysInside(join(home, path), home) ? paths : strayLinks).push(path);
    }
  };
  walk("");
  return { paths, strayLinks, illNamed };
};
