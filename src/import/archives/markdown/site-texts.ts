import { decodedText } from "../../../content/bytes.ts";
import type { InputFile, UnreadableFile } from "../../import-format.ts";
import type { ImportedMedia } from "../../imported-item.ts";
import { dataOf, type Fields, fieldsOf, frontMatterOf, type SourceText } from "./front-matter.ts";
import { pictureEnding, type SiteFolder } from "./site-folder.ts";

/** Reads a text with front matter. Returns undefined for one without, which generators copy as it is. */
export async function readText(file: InputFile): Promise<SourceText | UnreadableFile | undefined> {
  const read = frontMatterOf(await file.bytes(), file.shown);
  if (read === undefined) return undefined;
  return read.problem === undefined ? read.source : { type: "unreadable", problem: read.problem };
}

/** Reads a file of data or settings as fields. Returns none if there is no such file. */
export async function readFields(file: InputFile | undefined): Promise<Fields> {
  const data = file && dataOf(await file.bytes(), file.path);
  return typeof data === "object" && data !== null && !Array.isArray(data)
    ? fieldsOf({ ...data })
    : new Map();
}

/** Reads the files below a folder as texts, by their paths in it. */
export async function readTemplates(
  { files }: SiteFolder,
  folder: string,
): Promise<ReadonlyMap<string, string>> {
  const templates = new Map<string, string>();
  for (const [path, file] of files) {
    if (
      !path.startsWith(`${folder}/`) ||
      file.size > 100_000 ||
      !/\.(?:html|liquid|md|njk|svg|txt)$/.test(path)
    )
      continue;
    const decoded = decodedText(await file.bytes());
    if (decoded.error === undefined) templates.set(path.slice(folder.length + 1), decoded.text);
  }
  return templates;
}

/** Returns the pictures of a site with their addresses on it. `addressOf` returns undefined for what is not published. */
export function* sitePictures(
  { files }: SiteFolder,
  addressOf: (path: string) => string | undefined,
): Generator<ImportedMedia, undefined> {
  for (const [path, { shown }] of files) {
    const address = pictureEnding.test(path) ? addressOf(path) : undefined;
    if (address !== undefined) yield { type: "media", source: { file: shown }, address, oldAddresses: [] };
  }
}
