import { existsSync, readFileSync, rmSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { cacheFile } from "../cache/database.ts";
import { entryAt, fileStat, makeFolder, replaceFile } from "../lib/files.ts";

/** An output folder, and where it is kept what builds have made there. */
export interface OutputPlace {
  /** Absolute. */
  readonly path: string;
  /** The file of the list; absolute. */
  readonly list: string;
}

interface OutputTerms {
  readonly output: string;
  readonly cacheFolder: string;
}

/** Where an order's files go, and where their list goes: beside the state, since what lies in the folder is published. */
export function outputPlace({ output, cacheFolder }: OutputTerms): OutputPlace {
  const path = resolve(output);
  return { path, list: cacheFile(cacheFolder, path).replace(/\.sqlite$/, ".json") };
}

/** In the output folder itself, where former versions kept the list, and where it is kept if the state can't hold it. */
export const innerListName = ".dateline.json";

/** The files that builds have made in an output folder. */
interface OutputList {
  /** Relative to the folder. */
  readonly files: ReadonlySet<string>;
  /** Whether it is still the folder that they were made in, and no other in its place. */
  readonly isOfThisFolder: boolean;
}

interface Listed {
  readonly folder: unknown;
  readonly files: readonly string[];
}

/** Whether a name of the list leads to a file of the folder, as every build writes it. */
function isInside(file: string): boolean {
  return !/^(?:[a-z]:|\/)|\\|(?:^|\/)\.\.(?:\/|$)/i.test(file);
}

/** The list in a text; throws where it is none. */
function listIn(text: string): Listed {
  const list: { readonly generator?: unknown; readonly folder?: unknown; readonly files?: unknown } =
    JSON.parse(text);
  if (list.generator !== "Dateline" || !Array.isArray(list.files))
    throw new Error("There is no list of files.");
  const files = list.files.filter((file) => typeof file === "string").filter(isInside);
  return { folder: list.folder, files };
}

function listAt(file: string): Listed | undefined {
  try {
    return listIn(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}

function innerList({ path }: OutputPlace): readonly string[] | undefined {
  const file = join(path, innerListName);
  // Its name alone says that the folder is ours, even if the list in it is lost.
  return existsSync(file) ? (listAt(file)?.files ?? []) : undefined;
}

function keptList({ list }: OutputPlace): Listed | undefined {
  return listAt(list);
}

/** Of a folder that was removed and made anew the number may be the same, but not the time. */
function folderMark({ path }: OutputPlace): string {
  const entry = entryAt(path);
  return entry ? `${entry.ino} ${entry.birthtimeMs}` : "";
}

/** What builds have made in a folder; undefined where nothing is known of any. */
export function readList(place: OutputPlace): OutputList | undefined {
  const inner = innerList(place);
  const kept = keptList(place);
  if (!inner && !kept) return undefined;
  const isOfThisFolder = inner !== undefined || kept?.folder === folderMark(place);
  return { files: new Set([...(inner ?? []), ...(kept?.files ?? [])]), isOfThisFolder };
}

/** Keeps the list beside the state, and none in the output folder, unless there is no room for it elsewhere. */
export function writeList(place: OutputPlace, files: Iterable<string>): void {
  const list = { generator: "Dateline", folder: folderMark(place), files: [...files].sort() };
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

/** By which the list of a folder is known; empty where there is none. */
export function listStats({ path, list }: OutputPlace): string {
  return [list, join(path, innerListName)]
    .flatMap((file) => {
      const stat = fileStat(file);
      return stat ? [`${stat.size} ${stat.modified}`] : [];
    })
    .join(" ");
}
