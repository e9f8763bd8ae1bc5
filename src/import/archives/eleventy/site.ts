import { posix } from "node:path";
import { decodedText } from "../../../content/bytes.ts";
import type { InputFile, UnreadableFile } from "../../import-format.ts";
import { dateOf } from "../markdown/dates.ts";
import { dataOf, type Fields, fieldsOf } from "../markdown/front-matter.ts";
import { liquidValue } from "../markdown/liquid-values.ts";
import { oldAddresses } from "../markdown/post-addresses.ts";
import {
  datedName,
  filesBelow,
  markdownEnding,
  nameOf,
  type SiteFolder,
  siteFolder,
} from "../markdown/site-folder.ts";
import { SiteIndex } from "../markdown/site-index.ts";
import { readText } from "../markdown/site-texts.ts";
import type { LiquidText } from "../markdown/text-items.ts";
import { textOf, textsOf } from "../markdown/values.ts";
import { isConfig, isData } from "./site-files.ts";

/** A text of an Eleventy site, without its words. It has no address if code decides on it. */
export interface EleventyText extends LiquidText {
  readonly tags: readonly string[];
}

export interface EleventySite {
  readonly folder: SiteFolder;
  /** The folder of the texts, with a slash at its end; empty for the root. */
  readonly input: string;
  /** What the files of `_data` hold, by their names. */
  readonly data: ReadonlyMap<string, unknown>;
  readonly texts: readonly EleventyText[];
  readonly index: SiteIndex;
  readonly unreadable: readonly UnreadableFile[];
  /** Files of code that give values to texts and are not run. */
  readonly code: readonly string[];
}

/** Reads the data of a site and the front matter of all its texts. Runs none of its code. */
export async function eleventySite(files: readonly InputFile[]): Promise<EleventySite> {
  const folder = siteFolder(files, isConfig) ?? filesBelow(files, "");
  const input = inputFolder(folder);
  const { byFolder, code } = await folderData(folder);
  const texts: EleventyText[] = [];
  const unreadable: UnreadableFile[] = [];
  const index = new SiteIndex();
  for (const [path, file] of folder.files) {
    if (!markdownEnding.test(path) || !path.startsWith(input) || isNoText(path.slice(input.length))) continue;
    const read = await readText(file);
    if (read === undefined) continue;
    if ("type" in read) {
      unreadable.push(read);
      continue;
    }
    const text = textOfSite(file, path, { input, fields: withFolderData(read.fields, path, byFolder) });
    texts.push(text);
    if (text.address !== undefined) index.add(path.slice(input.length), text.address);
  }
  return { folder, input, data: await siteData(folder), texts, index, unreadable, code };
}

/** Texts lie in a folder of their own where one has the includes or the data. */
function inputFolder({ files }: SiteFolder): string {
  for (const path of files.keys()) {
    const [, folder] = /^(src|content|site|input)\/_(?:includes|data|layouts)\//.exec(path) ?? [];
    if (folder !== undefined) return `${folder}/`;
  }
  return "";
}

function isNoText(path: string): boolean {
  return /(?:^|\/)_|^(?:README|CONTRIBUTING|LICENSE|CHANGELOG|CODE_OF_CONDUCT|SECURITY)\b/i.test(path);
}

/** Reads the data of folders: `posts/posts.json`, `posts/posts.11tydata.json`. Of code only a permalink in it is taken. */
async function folderData({ files }: SiteFolder): Promise<{
  readonly byFolder: ReadonlyMap<string, Fields>;
  readonly code: readonly string[];
}> {
  const byFolder = new Map<string, Fields>();
  const code: string[] = [];
  for (const [path, file] of files) {
    const [, around = "", name = "", ending = ""] =
      /^(.*?)([^/]+?)(?:\.11tydata)?\.(json|ya?ml|[cm]?js)$/.exec(path) ?? [];
    if (name === "") continue;
    const isOfFolder = posix.basename(around) === name || (around === "" && isData(path));
    if (!isOfFolder || /(?:^|\/)_/.test(path)) continue;
    if (ending.endsWith("js") && !isData(path)) continue;
    const fields = ending.endsWith("js") ? await fieldsInCode(file) : await fieldsInData(file);
    if (ending.endsWith("js")) code.push(file.shown);
    byFolder.set(around, new Map([...(byFolder.get(around) ?? []), ...fields]));
  }
  return { byFolder, code };
}

async function fieldsInData(file: InputFile): Promise<Fields> {
  const data = dataOf(await file.bytes(), file.path);
  return typeof data === "object" && data !== null && !Array.isArray(data)
    ? fieldsOf({ ...data })
    : new Map();
}

/** Code is not run. A permalink that stands in it as text is one all the same. */
async function fieldsInCode(file: InputFile): Promise<Fields> {
  const decoded = decodedText(await file.bytes());
  const [, , permalink] =
    /\bpermalink["']?\s*:\s*(["'`])((?:(?!\1)[^\\\n])*)\1/.exec(
      decoded.error === undefined ? decoded.text : "",
    ) ?? [];
  return permalink === undefined || permalink.includes("${")
    ? new Map()
    : new Map([["permalink", permalink]]);
}

/** Returns the fields of a file over those of all folders around it. Tags are collected, as Eleventy does. */
function withFolderData(fields: Fields, path: string, byFolder: ReadonlyMap<string, Fields>): Fields {
  const around = path.split("/").map((_, index, parts) =>
    parts
      .slice(0, index)
      .map((part) => `${part}/`)
      .join(""),
  );
  const layers = [...around.flatMap((folder) => byFolder.get(folder) ?? []), fields];
  const tags = layers.flatMap((layer) => textsOf(layer.get("tags")));
  const whole = new Map(layers.flatMap((layer) => [...layer]));
  return tags.length === 0 ? whole : whole.set("tags", tags);
}

async function siteData({ files }: SiteFolder): Promise<ReadonlyMap<string, unknown>> {
  const data = new Map<string, unknown>();
  for (const [path, file] of files) {
    const [, name = ""] = /^(?:[^/]+\/)?_data\/([\w-]+)\.(?:json|ya?ml|toml)$/.exec(path) ?? [];
    if (name !== "" && file.size < 1_000_000) data.set(name, dataOf(await file.bytes(), path));
  }
  return data;
}

/** Names of collections that say what a text is and not what it is about. */
const collections = /^(?:all|articles?|blog|news|posts?|stories)$/i;

function textOfSite(
  file: InputFile,
  path: string,
  { input, fields }: { readonly input: string; readonly fields: Fields },
): EleventyText {
  const inner = path.slice(input.length);
  const { date: dateInName, rest } = fileName(
    nameOf(inner) === "index" && inner.includes("/") ? nameOf(`${posix.dirname(inner)}.md`) : nameOf(inner),
  );
  const all = textsOf(fields.get("tags"));
  const tags = all.filter((tag) => !collections.test(tag) && posix.dirname(inner) !== tag);
  const isPost =
    dateInName !== undefined ||
    all.some((tag) => collections.test(tag)) ||
    inner
      .split("/")
      .slice(0, -1)
      .some((part) => collections.test(part));
  const address = addressOf(fields, {
    inner,
    slug: rest,
    date: dateOf(fields.get("date"), "utc") ?? dateInName,
  });
  return {
    file,
    path,
    kind: isPost ? "post" : "page",
    fields,
    dateInName,
    slug: rest,
    tags,
    address,
    oldAddresses: oldAddresses(fields, address, ""),
  };
}

/** Eleventy takes dates off names only if their days and months have two digits. */
function fileName(name: string): ReturnType<typeof datedName> {
  return /^\d{4}-\d{2}-\d{2}-/.test(name) ? datedName(name) : { date: undefined, rest: name };
}

interface Addressed {
  readonly inner: string;
  readonly slug: string;
  readonly date: string | undefined;
}

/** Returns the address of a page: by its permalink, whose commands are evaluated as far as they are known, or by its path. */
function addressOf(fields: Fields, { inner, slug, date }: Addressed): string | undefined {
  const permalink = textOf(fields.get("permalink"));
  if (permalink === undefined || permalink === "false" || permalink === "true") {
    const plain = inner.replace(/\.[^.]+$/, "").replace(/(^|\/)\d{4}-\d{2}-\d{2}-(?=[^/]*$)/, "$1");
    return `/${plain.replace(/(?:^|\/)index$/, "")}/`.replace(/^\/\/$/, "/");
  }
  // Days are those of Greenwich.
  const day = date === undefined ? undefined : new Date(date).toISOString();
  const known = (path: string): { readonly value: unknown } | undefined => {
    if (path === "page.fileSlug") return { value: slug };
    if (path === "page.date" || path === "date") return day === undefined ? undefined : { value: day };
    if (path === "page.filePathStem")
      return {
        value: `/${inner.replace(/\.[^.]+$/, "").replace(/(^|\/)\d{4}-\d{2}-\d{2}-(?=[^/]*$)/, "$1")}`,
      };
    const value: unknown = fields.get(path.toLowerCase());
    return textOf(value) === undefined ? undefined : { value };
  };
  let isKnown = true;
  const path = permalink.replace(/\{\{-?(.{0,500}?)-?\}\}/gs, (_, expression: string) => {
    const found = liquidValue(expression.trim(), { base: "", known });
    if (found.unknown !== undefined) isKnown = false;
    return found.unknown === undefined ? (textOf(found.value) ?? "") : "";
  });
  if (!isKnown || /[{}]/.test(path)) return undefined;
  return `/${path}`.replace(/\/{2,}/g, "/").replace(/(?<=\/)index\.html$/, "");
}
