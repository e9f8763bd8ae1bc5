import { type Dirent, readdirSync } from "node:fs";
import { join, posix } from "node:path";
import { composed } from "../text/composed.ts";
import { nearest } from "../text/nearest.ts";

export interface FileLike {
  /** A file whose name is the same in other signs for its letters, as some systems write them. */
  readonly same?: string | undefined;
  /** Else the file beside it whose name is most like the one that was wanted. */
  readonly near?: string | undefined;
}

/**
 * Looks for what may be meant by a path at which there is nothing, below a folder. Paths are relative to it.
 * @example fileLike("content", "articles/PIC.jpg") // { near: "articles/pic.jpg" }
 */
export const fileLike = (folder: string, path: string): FileLike => {
  const place = posix.dirname(path);
  const parent = place === "." ? "" : samePath(folder, place);
  if (parent === undefined) return {};
  const names = entriesOf(join(folder, parent))
    .filter((entry) => !entry.isDirectory() && !entry.name.startsWith("."))
    .map(({ name }) => name)
    .sort();
  const wanted = composed(posix.basename(path));
  const same = names.find((name) => composed(name) === wanted);
  if (same !== undefined) return { same: posix.join(parent, same) };
  const near = nearest(wanted, names.filter(isPicture));
  return { near: near && posix.join(place, near) };
};

const isPicture = (name: string): boolean => /\.(?:jpe?g|png|webp|avif|gif|svg)$/i.test(name);

const entriesOf = (folder: string): readonly Dirent[] => {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
};

/** The path of a folder as the system writes it, or undefined where there is none that is the same. */
const samePath = (folder: string, path: string): string | undefined => {
  let found = "";
  for (const part of path.split("/")) {
    const names = entriesOf(join(folder, found)).map(({ name }) => name);
    const name = names.includes(part) ? part : names.find((other) => composed(other) === composed(part));
    if (name === undefined) return undefined;
    found = posix.join(found, name);
  }
  return found;
};
