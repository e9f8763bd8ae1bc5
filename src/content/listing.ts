import { type Dirent, existsSync, readdirSync, realpathSync, statSync } from "node:fs";
import { join, sep } from "node:path";
import { foldersAbove } from "../lib/files.ts";
import { firstIndex } from "../lib/first-index.ts";

/** The files of a content folder. All lists are in the order of `comparePaths`. */
export interface ContentListing {
  /** The paths of the files relative to the content folder. */
  readonly paths: readonly string[];
  /** Those of them that are links. */
  readonly links: readonly string[];
  /** The paths of links that leave the content folder or point to a folder. */
  readonly strayLinks: readonly string[];
  /** The paths of files and folders whose names are not UTF-8, so that Node can't open them. */
  readonly illNamed: readonly string[];
}

/** A listing of which some entries may have changed since. */
interface PreviousListing {
  readonly listing: ContentListing;
  /** The paths of files and folders that may have come, gone or been replaced. */
  readonly changed: Iterable<string>;
}

/**
 * Lists every file of the content folder except hidden ones. If a previous listing is given, reads only the folders of its
 * changed entries, and those entries that are folders with all that is in them.
 * @throws the error of `readdir` if a folder can't be read
 */
export function listContentFiles(folder: string, previous?: PreviousListing): ContentListing {
  const group = realpathSync(folder);
  const changed = new Set(previous?.changed);
  const above = new Set([...changed].flatMap(foldersAbove));
  const lists: Record<ListName, string[]> = { paths: [], links: [], strayLinks: [], illNamed: [] };
  const walk = (inner: string, before: ContentListing | undefined): void => {
    for (const entry of readdirSync(join(group, inner), { withFileTypes: true }).sort(inNameOrder)) {
      if (entry.name.startsWith(".")) continue;
      const path = inner === "" ? entry.name : `${inner}/${entry.name}`;
      if (entry.name.includes("\ufffd") && !existsSync(join(group, path))) lists.illNamed.push(path);
      else if (entry.isDirectory()) walkOrKeep(path, changed.has(path) ? undefined : before);
      else if (entry.isFile()) lists.paths.push(path);
      else if (entry.isSymbolicLink() && staysInside(join(group, path), group)) {
        lists.paths.push(path);
        lists.links.push(path);
      } else if (entry.isSymbolicLink()) lists.strayLinks.push(path);
    }
  };
  const walkOrKeep = (inner: string, before: ContentListing | undefined): void => {
    const kept = before && !above.has(inner) ? entriesBelow(before, inner) : [];
    // A folder of which nothing is known may be new.
    if (kept.every(([, known]) => known.length === 0)) walk(inner, before);
    for (const [list, known] of kept) for (const path of known) lists[list].push(path);
  };
  walk("", previous?.listing);
  return lists;
}

type ListName = keyof ContentListing;

const listNames: readonly ListName[] = ["paths", "links", "strayLinks", "illNamed"];

function entriesBelow(listing: ContentListing, folder: string) {
  return listNames.map((name) => [name, pathsBelow(listing[name], folder)] as const);
}

/** Returns the paths of a list that lie in a folder, at any depth. They stand side by side in the order of names. */
function pathsBelow(list: readonly string[], folder: string): readonly string[] {
  return list.slice(indexIn(list, `${folder}/`), indexIn(list, `${folder}\u0001`));
}

/** Returns the index at which a path stands in a list, or at which it would be inserted. */
export function indexIn(list: readonly string[], path: string): number {
  return firstIndex({ to: list.length }, (at) => comparePaths(list[at] ?? "", path) >= 0);
}

/** Compares paths name by name, as a walk through the folders meets them: `a/b.md` comes before `a-c.md`. */
export function comparePaths(one: string, other: string): number {
  if (one === other) return 0;
  return one.replaceAll("/", "\0") < other.replaceAll("/", "\0") ? -1 : 1;
}

function inNameOrder(one: Dirent, other: Dirent): number {
  return one.name < other.name ? -1 : 1;
}

/** Returns true if a link points to a file inside the folder. */
function staysInside(path: string, group: string): boolean {
  try {
    const real = realpathSync(path);
    return real.startsWith(group + sep) && statSync(real).isFile();
  } catch {
    return false;
  }
}
