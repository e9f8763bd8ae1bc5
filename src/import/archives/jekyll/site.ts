import type { InputFile, UnreadableFile } from "../../import-format.ts";
import { dateOf } from "../markdown/dates.ts";
import type { Fields } from "../markdown/front-matter.ts";
import { permalinkPath } from "../markdown/permalinks.ts";
import { oldAddresses, writtenAddress } from "../markdown/post-addresses.ts";
import {
  datedName,
  filesBelow,
  markdownEnding,
  nameOf,
  type SiteFolder,
  siteFolder,
} from "../markdown/site-folder.ts";
import { SiteIndex } from "../markdown/site-index.ts";
import { readFields, readText } from "../markdown/site-texts.ts";
import type { LiquidText } from "../markdown/text-items.ts";
import { flagOf, groupOf, textOf, textsOf, wordsOf } from "../markdown/values.ts";
import { isConfig } from "./site-files.ts";

/** A text of a Jekyll site, without its words. A draft has no date, and so no address. */
export interface JekyllText extends LiquidText {
  readonly categories: readonly string[];
  /** Why it is a draft if its place says so. */
  readonly draftReason: string | undefined;
}

/** A Jekyll site, or a folder of posts that may be one. */
export interface JekyllSite {
  readonly folder: SiteFolder;
  readonly config: Fields;
  /** The path below which it was published, without a slash at its end. */
  readonly base: string;
  readonly zone: string | undefined;
  readonly texts: readonly JekyllText[];
  readonly index: SiteIndex;
  readonly unreadable: readonly UnreadableFile[];
}

/** Reads the settings of a site and the front matter of all its texts. */
export async function jekyllSite(files: readonly InputFile[]): Promise<JekyllSite> {
  const folder = siteFolder(files, isConfig) ?? siteFolder(files, (path) => /^(?:.*\/)?_posts\//.test(path));
  const site = folder === undefined || !hasConfig(folder) ? filesBelow(files, "") : folder;
  const config = await readFields([...site.files].find(([path]) => isConfig(path))?.[1]);
  const base = (textOf(config.get("baseurl")) ?? "").replace(/^(?!\/|$)/, "/").replace(/\/+$/, "");
  const texts: JekyllText[] = [];
  const unreadable: UnreadableFile[] = [];
  const index = new SiteIndex();
  for (const [path, file] of site.files) {
    const found = placeOf(path, config);
    if (found === undefined) continue;
    const read = await readText(file);
    if (read === undefined) continue;
    if ("type" in read) {
      unreadable.push(read);
      continue;
    }
    // Without a site around them, texts with a date are posts.
    const place = config.size === 0 && read.fields.has("date") ? { ...found, kind: "post" as const } : found;
    const text = textOfSite(
      { file, path, place, fields: withDefaults(read.fields, path, place, config) },
      { config, base },
    );
    texts.push(text);
    if (text.address !== undefined) index.add(path, text.address);
  }
  return { folder: site, config, base, zone: textOf(config.get("timezone")), texts, index, unreadable };
}

function hasConfig({ files }: SiteFolder): boolean {
  return [...files.keys()].some(isConfig);
}

/** What the place of a file says of it. */
interface Place {
  readonly kind: "post" | "page";
  /** The name of its collection. */
  readonly collection: string | undefined;
  /** The folders around its collection, which are categories. */
  readonly folders: readonly string[];
  readonly isDraft: boolean;
}

function placeOf(path: string, config: Fields): Place | undefined {
  if (!markdownEnding.test(path) && !/_posts\/.*\.html?$/i.test(path)) return undefined;
  const [, before = "", drawer] = /^(.*?\/)?_(posts|drafts)\//.exec(path) ?? [];
  const folders = before.split("/").filter((part) => part !== "");
  if (drawer !== undefined) {
    const isDated = datedName(nameOf(path)).date !== undefined;
    return drawer === "posts" && !isDated
      ? undefined
      : { kind: "post", collection: drawer, folders, isDraft: drawer === "drafts" };
  }
  const [, collection] = /^_([^/]+)\//.exec(path) ?? [];
  if (collection !== undefined) {
    const settings = groupOf(groupOf(config.get("collections"))?.get(collection.toLowerCase()));
    if (settings === undefined || flagOf(settings.get("output")) !== true) {
      return collection === "pages" ? { kind: "page", collection, folders: [], isDraft: false } : undefined;
    }
    return {
      kind: /^(?:articles|news|posts|stories)$/.test(collection) ? "post" : "page",
      collection,
      folders: [],
      isDraft: false,
    };
  }
  const isPost = datedName(nameOf(path)).date !== undefined;
  if (!isPost && /(?:^|\/)_|^(?:README|CONTRIBUTING|LICENSE|CHANGELOG|CODE_OF_CONDUCT)\b/i.test(path))
    return undefined;
  return { kind: isPost ? "post" : "page", collection: undefined, folders: [], isDraft: false };
}

/** Returns the fields of a file over those that the settings give to its folder or its collection. */
function withDefaults(fields: Fields, path: string, { collection }: Place, config: Fields): Fields {
  const defaults: unknown = config.get("defaults");
  let whole: Fields = new Map();
  for (const entry of Array.isArray(defaults) ? defaults : []) {
    const rule = groupOf(entry);
    const scope = groupOf(rule?.get("scope"));
    const folder = (textOf(scope?.get("path")) ?? "").replace(/\/?\*.*$|\/$/g, "");
    const type = textOf(scope?.get("type"));
    const fits =
      (folder === "" || path === folder || path.startsWith(`${folder}/`)) &&
      (type === undefined || type === (collection ?? "pages"));
    if (fits) whole = new Map([...whole, ...(groupOf(rule?.get("values")) ?? [])]);
  }
  return new Map([...whole, ...fields]);
}

interface Placed {
  readonly file: InputFile;
  readonly path: string;
  readonly place: Place;
  readonly fields: Fields;
}

function textOfSite(
  { file, path, place, fields }: Placed,
  site: Pick<JekyllSite, "config" | "base">,
): JekyllText {
  const { date: dateInName, rest } = datedName(nameOf(path));
  const slug = textOf(fields.get("slug")) ?? rest;
  const categories = [
    ...place.folders,
    ...textsOf(fields.get("category")),
    ...wordsOf(fields.get("categories")),
  ].filter((category, index, all) => all.indexOf(category) === index);
  const written = writtenAddress(fields, "permalink");
  const date = dateOf(fields.get("date"), undefined) ?? dateInName;
  const pattern = written ?? patternFor(place, path, site.config);
  const address = permalinkPath(pattern, {
    date,
    values: {
      title: slug.replace(/\s+/g, "-"),
      slug: slug.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-"),
      name: slug,
      categories: categories.map((category) => category.toLowerCase().replace(/\s+/g, "-")).join("/"),
      slugified_categories: categories
        .map((category) => category.toLowerCase().replace(/\W+/g, "-"))
        .join("/"),
      collection: place.collection ?? "",
      path: path.replace(/^_[^/]+\/|\.[^.]+$/g, ""),
      basename: nameOf(path),
      output_ext: ".html",
    },
  });
  const own =
    address === undefined
      ? undefined
      : site.base + languageFolder(fields, site.config) + address.replace(/(?<=\/)index\.html$/, "");
  return {
    file,
    path,
    kind: place.kind,
    fields,
    dateInName,
    slug,
    categories,
    address: own,
    oldAddresses: oldAddresses(fields, own, site.base),
    draftReason: place.isDraft ? "was a draft already" : undefined,
  };
}

/** With Polyglot, versions in other languages have the address of the main one, below the name of their language. */
function languageFolder(fields: Fields, config: Fields): string {
  const language = textOf(fields.get("lang"));
  const main = textOf(config.get("default_lang")) ?? "en";
  const isFurther =
    language !== undefined && language !== main && textsOf(config.get("languages")).includes(language);
  return isFurther ? `/${language}` : "";
}

/** The names of patterns in Jekyll's settings. */
const styles: ReadonlyMap<string, string> = new Map([
  ["date", "/:categories/:year/:month/:day/:title:output_ext"],
  ["pretty", "/:categories/:year/:month/:day/:title/"],
  ["ordinal", "/:categories/:year/:y_day/:title:output_ext"],
  ["weekdate", "/:categories/:year/W:week/:short_day/:title:output_ext"],
  ["none", "/:categories/:title:output_ext"],
]);

function patternFor({ kind, collection }: Place, path: string, config: Fields): string {
  const own =
    collection === undefined ? undefined : groupOf(groupOf(config.get("collections"))?.get(collection));
  const style = textOf(own?.get("permalink")) ?? textOf(config.get("permalink")) ?? "date";
  const pattern = styles.get(style) ?? style;
  if (kind === "post") return pattern;
  if (collection !== undefined && collection !== "pages")
    return textOf(own?.get("permalink")) ?? "/:collection/:path:output_ext";
  const plain = path.replace(/^_pages\//, "").replace(/\.[^.]+$/, "");
  if (/(?:^|\/)index$/.test(plain)) return `/${plain.replace(/index$/, "")}`;
  return pattern.endsWith("/") ? `/${plain}/` : `/${plain}.html`;
}
