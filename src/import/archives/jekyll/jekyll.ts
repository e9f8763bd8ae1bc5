import { posix } from "node:path";
import type { ImportContext, InputFile, UnreadableFile } from "../../import-format.ts";
import type { ImportedAddress, ImportedAuthor, ImportedItem, ImportedText } from "../../imported-item.ts";
import { adaptedHtml, adaptedText } from "../markdown/adapted-text.ts";
import { dataOf } from "../markdown/front-matter.ts";
import { evaluatedLiquid, type LiquidSite } from "../markdown/liquid.ts";
import type { Post } from "../markdown/post-article.ts";
import { authorsInData, type KnownAuthors, knownAuthors } from "../markdown/post-credits.ts";
import { markdownEnding, nameOf } from "../markdown/site-folder.ts";
import { readTemplates, sitePictures } from "../markdown/site-texts.ts";
import { textItems } from "../markdown/text-items.ts";
import { groupOf, textOf, textsOf, wordsOf } from "../markdown/values.ts";
import { type JekyllSite, type JekyllText, jekyllSite } from "./site.ts";
import { isConfig } from "./site-files.ts";

/** Reads a site of Jekyll, or posts alone. */
export async function* readJekyll(
  files: readonly InputFile[],
  context: ImportContext,
): AsyncGenerator<ImportedItem | UnreadableFile, undefined> {
  const site = await jekyllSite(files);
  yield* site.unreadable;
  yield* siteItem(site);
  const authors = await siteAuthors(site);
  yield* new Set(authors.values());
  yield* sitePictures(site.folder, (path) =>
    /(?:^|\/)[_.]/.test(path) ? undefined : `${site.base}/${path}`,
  );
  const includes = await readTemplates(site.folder, "_includes");
  yield* textItems(
    site.texts,
    (text, body) => postOf(text, textOfPost(text, body, site, includes), { site, authors }),
    context,
  );
}

function* siteItem({ config, folder, base }: JekyllSite): Generator<ImportedItem, undefined> {
  const entry = [...folder.files].find(([path]) => isConfig(path));
  if (entry === undefined) return;
  const [, { shown }] = entry;
  yield {
    type: "site",
    source: { file: shown },
    name: textOf(config.get("title")) ?? textOf(config.get("name")),
    url: textOf(config.get("url")),
    language: textOf(config.get("lang")) ?? textOf(config.get("locale"))?.replaceAll("_", "-"),
    timeZone: textOf(config.get("timezone")),
    feeds: [`${base}/feed.xml`],
  };
}

async function siteAuthors({ folder, config }: JekyllSite): Promise<KnownAuthors> {
  const authors: ImportedAuthor[] = [];
  for (const [path, file] of folder.files) {
    const [, name = ""] =
      /^_data\/(?:(?:authors|people|team|staff)\/)?([\w-]+)\.(?:ya?ml|json|toml)$/.exec(path) ?? [];
    if (!/^_data\/(?:authors|people|team|staff)\b/.test(path) || name === "") continue;
    authors.push(...authorsInData(dataOf(await file.bytes(), path), name, { file: file.shown }));
  }
  const inConfig = groupOf(config.get("authors"));
  const [, file] = [...folder.files].find(([path]) => isConfig(path)) ?? [];
  if (inConfig && file)
    authors.push(...authorsInData(Object.fromEntries(inConfig), "", { file: file.shown }));
  return knownAuthors(authors);
}

interface Surroundings {
  readonly site: JekyllSite;
  readonly authors: KnownAuthors;
}

function postOf(text: JekyllText, imported: ImportedText, { site, authors }: Surroundings): Post {
  const { fields } = text;
  const url = textOf(site.config.get("url"))?.replace(/\/+$/, "");
  return {
    file: text.file,
    fields,
    text: imported,
    dateInName: text.dateInName,
    slug: text.slug,
    categories: text.categories,
    tags: [...textsOf(fields.get("tag")), ...wordsOf(fields.get("tags"))],
    oldAddresses: text.oldAddresses,
    feedId: url === undefined ? undefined : feedIdOf(text, url),
    zone: site.zone,
    authors,
    draftReason: text.draftReason,
    notices: [],
  };
}

/** Feeds name posts by their addresses without an ending. */
function feedIdOf({ address, slug }: JekyllText, url: string): string | undefined {
  return address === undefined ? undefined : url + posix.join(posix.dirname(address), slug);
}

function textOfPost(
  text: JekyllText,
  body: string,
  site: JekyllSite,
  includes: ReadonlyMap<string, string>,
): ImportedText {
  const evaluated = evaluatedLiquid(body, liquidSite(text, site, includes));
  const address = (found: string, kind: ImportedAddress["kind"]): string =>
    kind === "link" ? site.index.resolved(found, text.path, text.address) : found;
  if (!markdownEnding.test(text.path)) return adaptedHtml({ ...evaluated, address });
  return adaptedText({
    ...evaluated,
    dialect: "kramdown",
    title: textOf(text.fields.get("title")) ?? "",
    separator: textOf(text.fields.get("excerpt_separator")) ?? textOf(site.config.get("excerpt_separator")),
    address,
  });
}

function liquidSite(
  text: JekyllText,
  { base, config, index }: JekyllSite,
  includes: ReadonlyMap<string, string>,
): LiquidSite {
  const known = (path: string): { readonly value: unknown } | undefined => {
    const [first = "", ...rest] = path.split(".");
    if (first === "page") return pageValue(text, rest.join("."));
    if (path === "site.baseurl") return { value: base };
    if (first !== "site" || rest[0] === undefined) return undefined;
    const value = rest
      .slice(1)
      .reduce<unknown>((group, name) => groupOf(group)?.get(name), config.get(rest[0]));
    return textOf(value) === undefined && path !== "site.url" ? undefined : { value: value ?? "" };
  };
  return {
    base,
    known,
    postAddress: (name) => index.named(nameOf(`${name}.md`)) ?? index.named(name.replace(/^.*\//, "")),
    fileAddress: (path) => index.atPath(path) ?? `${base}/${path.replace(/^\//, "")}`,
    include: (name) => includes.get(name),
  };
}

function pageValue(
  { fields, address, dateInName }: JekyllText,
  name: string,
): { readonly value: unknown } | undefined {
  if (name === "url" && address !== undefined) return { value: address };
  const value: unknown = fields.get(name) ?? (name === "date" ? dateInName : undefined);
  return textOf(value) === undefined ? undefined : { value };
}
