import { closeSync, existsSync, openSync, readFileSync, readSync, rmSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { cacheFile } from "../cache/database.ts";
import { entryAt, fileStat } from "../lib/file-stat.ts";
import { makeFolder, replaceFile } from "../lib/files.ts";

/** An output folder, and the list of the files that builds have made in it. */
export interface OutputPlace {
  /** Absolute. */
  readonly path: string;
  /** The file of the list; absolute. It lies beside the cache, because what lies in the folder is published. */
  readonly list: string;
}

/** Returns the place of an output folder; `output` may be relative to the working folder, `cacheFolder` is absolute. */
export function outputPlace({
  output,
  cacheFolder,
}: {
  readonly output: string;
  readonly cacheFolder: string;
}): OutputPlace {
  const path = resolve(output);
  return { path, list: cacheFile(cacheFolder, path).replace(/\.sqlite$/, ".json") };
}

/** The list within the output folder itself. Earlier versions wrote it; now it is used if the cache folder is full. */
export const innerListName = ".dateline.json";

/** The files that builds have made in an output folder. */
interface OutputList {
  /** Relative to the folder. */
  readonly files: ReadonlySet<string>;
  /** True if the files were made in this very folder, not in another that had its path. */
  readonly isOfThisFolder: boolean;
}

/** Reads the list of a folder; undefined if there is none. */
export function readList(place: OutputPlace): OutputList | undefined {
  const inner = innerFiles(place);
  const saved = listAt(place.list);
  if (!inner && !saved) return undefined;
  const isOfThisFolder = inner !== undefined || saved?.folder === folderId(place);
  return { files: new Set([...(inner ?? []), ...(saved?.files ?? [])]), isOfThisFolder };
}

/** Returns true if a list says that builds made files in this very folder. Reads no more of it than its first lines. */
export function isListed(place: OutputPlace): boolean {
  if (existsSync(join(place.path, innerListName))) return true;
  const [, folder] = listHead.exec(startOf(place.list)) ?? [];
  return folder !== undefined && folder === folderId(place);
}

/** The first lines of a list, as `writeList` writes them. Their only values need no escapes in JSON. */
const listHead = /^\{\s*"generator":\s*"Dateline",\s*"folder":\s*"([^"\\]*)",/;

/** Writes the list beside the cache, or into the output folder if there is no room for it elsewhere. */
export function writeList(place: OutputPlace, files: Iterable<string>): void {
  // The names of the files come last: `isListed` reads what stands before them.
  const list = { generator: "Dateline", folder: folderId(place), files: [...files] };
  const text = `${JSON.stringify(list, null, 1)}\n`;
  const inner = join(place.path, innerListName);
  try {
    makeFolder(dirname(place.list));
    replaceFile(place.list, text);
  } catch {
    replaceFile(inner, text);
    return;
  }
  rmSync(inner, { force: true });
}

/** Returns the size and time of the lists of a folder, which change when a build writes one; empty if there is none. */
export function listStats({ path, list }: OutputPlace): string {
  return [list, join(path, innerListName)]
    .flatMap((file) => {
      const stat = fileStat(file);
      return stat ? [`${stat.size} ${stat.modified}`] : [];
    })
    .join(" ");
}

/** A list as its file holds it. */
interface SavedList {
  readonly folder: unknown;
  readonly files: readonly string[];
}

function innerFiles({ path }: OutputPlace): readonly string[] | undefined {
  const file = join(path, innerListName);
  // Its name alone says that the folder is ours, even if the list in it is lost.
  return existsSync(file) ? (listAt(file)?.files ?? []) : undefined;
}

/** Returns the first characters of a file; none if it can't be read. */
function startOf(file: string): string {
  try {
    const handle = openSync(file, "r");
    try {
      const start = Buffer.alloc(256);
      return start.toString("latin1", 0, readSync(handle, start));
    } finally {
      closeSync(handle);
    }
  } catch {
    return "";
  }
}

function listAt(file: string): SavedList | undefined {
  try {
    return parseList(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}

/** Parses a list. Throws an error if the text is none. */
function parseList(text: string): SavedList {
  const list: { readonly generator?: unknown; readonly folder?: unknown; readonly files?: unknown } =
    JSON.parse(text);
  if (list.generator !== "Dateline" || !Array.isArray(list.files))
    throw new Error("There is no list of files.");
  const files = list.files.filter((file) => typeof file === "string").filter(isInside);
  return { folder: list.folder, files };
}

/** Returns true for a relative path that stays inside the folder, as every build writes it. */
function isInside(file: string): boolean {
  return !/^(?:[a-z]:|\/)|\\|(?:^|\/)\.\.(?:\/|$)/i.test(file);
}

/** Returns the inode and birth time of a folder. A folder that was made anew may have the inode again, but not the time. */
function folderId({ path }: OutputPlace): string {
  const entry = entryAt(path);
  return entry ? `${entry.ino} ${entry.birthtimeMs}` : "";
}
