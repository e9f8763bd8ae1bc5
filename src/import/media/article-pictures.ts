import { posix } from "node:path";
import { pictureFinder } from "../../images/finder.ts";
import { inspectFiles } from "../../images/inspect-files.ts";
import { slugOf } from "../../lib/names.ts";
import type { InspectedFile } from "../../model/image.ts";
import type { MediaIndex } from "./media-index.ts";

/** The pictures of an article that were found, under the names that they will have beside it. */
export interface ArticlePictures {
  /** Returns the name of a picture by its old address; undefined if it was not found or can't be shown. */
  readonly nameOf: (address: string) => string | undefined;
  /** Finds the pictures by these names, for parsing the article. */
  readonly findPicture: ReturnType<typeof pictureFinder>;
  readonly copies: readonly PictureCopy[];
}

/** A file to be copied into the content folder. */
export interface PictureCopy {
  readonly from: string;
  /** Relative to the content folder. */
  readonly to: string;
}

/** Where pictures of an import are found. */
export interface PictureSource {
  readonly index: MediaIndex;
  /** Returns the file of a path of the index; undefined if it can't be had. */
  readonly fileAt: (path: string) => Promise<string | undefined>;
}

export const noPictures: ArticlePictures = {
  nameOf: () => undefined,
  findPicture: pictureFinder(new Map()),
  copies: [],
};

/**
 * Finds pictures by their old addresses, and inspects them as a build does, since a build refuses a file that is no picture.
 * @param place the folder of the article in the content folder, and what the names of its pictures begin with
 */
export async function articlePictures(
  addresses: readonly string[],
  sources: readonly PictureSource[],
  place: { readonly folder: string; readonly prefix: string },
): Promise<ArticlePictures> {
  const names = new Map<string, string>();
  const taken = new Map<string, string>();
  for (const address of new Set(addresses)) {
    const found = await sourceFile(address, sources);
    if (found === undefined) continue;
    const { file, path } = found;
    const name = [...taken].find(([, other]) => other === file)?.[0] ?? freeName(path, place.prefix, taken);
    taken.set(name, file);
    names.set(address, name);
  }
  const files = new Map([...taken].map(([name, file]) => [posix.join(place.folder, name), file] as const));
  const inspected = await inspectFiles(files);
  const isPicture = (name: string): boolean =>
    inspected.get(posix.join(place.folder, name))?.picture !== undefined;
  return {
    nameOf: (address) => {
      const name = names.get(address);
      return name !== undefined && isPicture(name) ? name : undefined;
    },
    findPicture: pictureFinder(new Map<string, InspectedFile | undefined>(inspected)),
    copies: [...files].flatMap(([to, from]) => (inspected.get(to)?.picture ? [{ from, to }] : [])),
  };
}

/** Returns the file of an old address, with its path in its source; undefined if there is none. */
export async function sourceFile(address: string, sources: readonly PictureSource[]) {
  for (const { index, fileAt } of sources) {
    const found = index.find(address);
    const file = found.kind === "found" ? await fileAt(found.path) : undefined;
    if (found.kind === "found" && file !== undefined) return { file, path: found.path };
  }
  return undefined;
}

/** Returns a name that no other picture of the article has, in plain letters. */
function freeName(path: string, prefix: string, taken: ReadonlyMap<string, string>): string {
  const ending = posix.extname(path);
  const stem = prefix + (slugOf(posix.basename(path, ending)) || "picture");
  for (let number = 1; ; number += 1) {
    const name = `${number === 1 ? stem : `${stem}-${number}`}${ending.toLowerCase()}`;
    if (!taken.has(name)) return name;
  }
}
