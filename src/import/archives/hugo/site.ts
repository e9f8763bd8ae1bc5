import { posix } from "node:path";
import type { InputFile, UnreadableFile } from "../../import-format.ts";
import { dateOf } from "../markdown/dates.ts";
import { dataOf, type Fields, fieldsOf } from "../markdown/front-matter.ts";
import { oldAddresses } from "../markdown/post-addresses.ts";
import { datedName, nameOf, type SiteFolder, siteFolder } from "../markdown/site-folder.ts";
import { SiteIndex } from "../markdown/site-index.ts";
import { readText } from "../markdown/site-texts.ts";
import { firstText, groupOf, textOf } from "../markdown/values.ts";
import { hugoAddress } from "./addresses.ts";
import { type Cascade, cascadeOf, withCascade } from "./cascade.ts";
import { isSettings } from "./site-files.ts";

/** A text of a Hugo site, without its words. */
export interface HugoText {
  readonly file: InputFile;
  /** From the folder of the content, without the ending of a language. */
  readonly path: string;
  readonly kind: "post" | "page" | "section" | "home";
  /** Those of its file over those of the branches around it. */
  readonly fields: Fields;
  /** The folders around it. */
  readonly sections: readonly string[];
  readonly language: string | undefined;
  readonly dateInName: string | undefined;
  readonly slug: string;
  readonly address: string;
  readonly oldAddresses: readonly string[];
  /** For a leaf bundle: its folder in the input. */
  readonly bundle: string | undefined;
}

export interface HugoSite {
  readonly folder: SiteFolder;
  readonly config: Fields;
  /** The path below which it was published, without a slash at its end. */
  readonly base: string;
  readonly url: string | undefined;
  readonly zone: string;
  readonly languages: HugoLanguages;
  readonly texts: readonly HugoText[];
  readonly index: SiteIndex;
  readonly unreadable: readonly UnreadableFile[];
}

interface HugoLanguages {
  readonly main: string | undefined;
  /** Their names by the folders of their content. */
  readonly folders: ReadonlyMap<string, string | undefined>;
  readonly all: ReadonlySet<string>;
}

/** Reads the settings of a site and the front matter of all its texts. */
export async function hugoSite(files: readonly InputFile[]): Promise<HugoSite> {
  const paths = new Set(files.map(({ path }) => path));
  const folder = siteFolder(files, (path) => isSettings(path, paths)) ?? { files: new Map() };
  const config = await settingsOf(folder);
  const address = URL.parse(textOf(config.get("baseurl")) ?? "");
  const base = (address?.pathname ?? "").replace(/\/+$/, "");
  const languages = languagesOf(config);
  const read: Read[] = [];
  const unreadable: UnreadableFile[] = [];
  for (const [path, file] of folder.files) {
    const place = placeOf(path, languages);
    if (place === undefined) continue;
    const source = await readText(file);
    if (source === undefined) continue;
    if ("type" in source) unreadable.push(source);
    else read.push({ file, path, fields: withParams(source.fields), ...place });
  }
  const cascades = read.flatMap((text) => cascadeOf(text.inner, text.fields));
  const site = { config, base, languages };
  const bundles = read
    .filter(({ inner }) => nameOf(inner) === "index")
    .map(({ path }) => posix.dirname(path));
  const isMain = ({ language }: Place): boolean => language === undefined || language === languages.main;
  const texts = read
    // The main language comes first, so that its texts get the names that versions share.
    .toSorted((one, other) => Number(isMain(other)) - Number(isMain(one)))
    // Texts beside an index.md are parts of its bundle.
    .filter(
      ({ path, inner }) =>
        nameOf(inner) === "index" || !bundles.some((bundle) => path.startsWith(`${bundle}/`)),
    )
    .map((text) => textOfSite(text, cascades, site));
  const index = new SiteIndex();
  for (const text of texts.toReversed()) index.add(text.path, text.address);
  const zone = textOf(config.get("timezone")) ?? "utc";
  return { folder, config, base, url: address?.origin, zone, languages, texts, index, unreadable };
}

async function settingsOf({ files }: SiteFolder): Promise<Fields> {
  let config: Fields = new Map();
  for (const [path, file] of files) {
    const [, folder, name = ""] = /^(config\/_default\/)?([\w.]+)\.(?:toml|ya?ml|json)$/.exec(path) ?? [];
    if (name === "" || (folder === undefined && name !== "hugo" && name !== "config")) continue;
    const data = dataOf(await file.bytes(), path);
    if (typeof data !== "object" || data === null) continue;
    const isWhole = name === "hugo" || name === "config";
    config = new Map([
      ...config,
      ...(isWhole ? fieldsOf({ ...data }) : new Map([[name.toLowerCase(), data]])),
    ]);
  }
  return config;
}

function languagesOf(config: Fields): HugoLanguages {
  const group = groupOf(config.get("languages")) ?? new Map<string, unknown>();
  const main =
    firstText(config, "defaultcontentlanguage") ?? (group.size > 0 ? [...group.keys()][0] : undefined);
  const folders = new Map<string, string | undefined>();
  for (const [name, settings] of group) {
    const folder = textOf(groupOf(settings)?.get("contentdir"));
    if (folder !== undefined) folders.set(folder.replace(/\/$/, ""), name);
  }
  const content = (firstText(config, "contentdir") ?? "content").replace(/\/$/, "");
  if (!folders.has(content)) folders.set(content, undefined);
  return { main, folders, all: new Set([...group.keys()]) };
}

interface Place {
  /** From the folder of the content, without the ending of a language. */
  readonly inner: string;
  readonly language: string | undefined;
}

interface Read extends Place {
  readonly file: InputFile;
  readonly path: string;
  readonly fields: Fields;
}

function placeOf(path: string, { folders, all }: HugoLanguages): Place | undefined {
  if (!/\.(?:md|markdown|html)$/i.test(path)) return undefined;
  const nearest = [...folders]
    .filter(([folder]) => path.startsWith(`${folder}/`))
    .toSorted(([one], [other]) => other.length - one.length)[0];
  if (nearest === undefined) return undefined;
  const [folder, language] = nearest;
  const inner = path.slice(folder.length + 1);
  const [, stem = "", ending = "", rest = ""] = /^(.*)\.([\w-]+)(\.\w+)$/.exec(inner) ?? [];
  return all.has(ending.toLowerCase())
    ? { inner: stem + rest, language: ending.toLowerCase() }
    : { inner, language };
}

/** Fields of one's own may stand in a group. */
function withParams(fields: Fields): Fields {
  const params = groupOf(fields.get("params"));
  return params === undefined ? fields : new Map([...params, ...fields]);
}

function textOfSite(
  { file, inner, language, fields: own }: Read,
  cascades: readonly Cascade[],
  site: Pick<HugoSite, "config" | "base" | "languages">,
): HugoText {
  const isBundle = nameOf(inner) === "index";
  const folders = inner.split("/").slice(0, -1);
  const sections = isBundle ? folders.slice(0, -1) : folders;
  const name = isBundle ? (folders.at(-1) ?? "") : nameOf(inner);
  const kind =
    nameOf(inner) === "_index"
      ? folders.length === 0
        ? "home"
        : "section"
      : sections.length === 0
        ? "page"
        : "post";
  const fields = withCascade(own, inner, kind, cascades);
  const dated = datedName(name);
  const isDated = usesNames(site.config);
  const slug = firstText(fields, "slug") ?? (isDated ? dated.rest : name);
  const date = dateOf(firstText(fields, "date", "publishdate"), undefined) ?? dated.date;
  const address = hugoAddress(
    {
      fields,
      sections: kind === "section" ? folders : sections,
      name: kind === "section" ? "" : name,
      slug,
      date,
      language,
    },
    site,
  );
  return {
    file,
    path: inner,
    kind: kind === "post" && isPlainPage(fields, sections) ? "page" : kind,
    fields,
    sections: kind === "section" ? folders : sections,
    language,
    dateInName: dated.date,
    slug,
    address,
    oldAddresses: oldAddresses(fields, address, site.base),
    bundle: isBundle ? posix.dirname(file.path) : undefined,
  };
}

/** Hugo takes dates from names only if its settings say so. */
function usesNames(config: Fields): boolean {
  const dates: unknown = groupOf(config.get("frontmatter"))?.get("date");
  return (Array.isArray(dates) ? dates : [dates]).some((entry) => textOf(entry) === ":filename");
}

function isPlainPage(fields: Fields, sections: readonly string[]): boolean {
  const type = firstText(fields, "type") ?? sections[0] ?? "";
  return /^pages?$/i.test(type);
}
