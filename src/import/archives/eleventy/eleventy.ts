import type { ImportContext, InputFile, UnreadableFile } from "../../import-format.ts";
import type { ImportedItem, ImportedText } from "../../imported-item.ts";
import { adaptedText } from "../markdown/adapted-text.ts";
import { evaluatedLiquid, type LiquidSite } from "../markdown/liquid.ts";
import type { Post } from "../markdown/post-article.ts";
import { authorsInData, type KnownAuthors, knownAuthors } from "../markdown/post-credits.ts";
import { readTemplates, sitePictures } from "../markdown/site-texts.ts";
import { textItems } from "../markdown/text-items.ts";
import { groupOf, textOf, textsOf, wordsOf } from "../markdown/values.ts";
import { type EleventySite, type EleventyText, eleventySite } from "./site.ts";

/** Reads a site of Eleventy. */
export async function* readEleventy(
  files: readonly InputFile[],
  context: ImportContext,
): AsyncGenerator<ImportedItem | UnreadableFile, undefined> {
  const site = await eleventySite(files);
  yield* site.unreadable;
  yield* siteItem(site);
  const authors = siteAuthors(site);
  yield* new Set(authors.values());
  yield* sitePictures(site.folder, (path) => pictureAddress(path, site));
  const includes = await readTemplates(site.folder, `${site.input}_includes`);
  yield* textItems(
    site.texts,
    (text, body) => postOf(text, textOfPost(text, body, site, includes), { site, authors }),
    context,
  );
}

/** Names of data that describe a site. */
const siteNames = ["site", "metadata", "meta"] as const;

function* siteItem(site: EleventySite): Generator<ImportedItem, undefined> {
  const found = siteNames.flatMap((name) => groupOf(site.data.get(name)) ?? [])[0];
  const [, file] =
    [...site.folder.files].find(([path]) => /_data\/(?:site|metadata|meta)\./.test(path)) ?? [];
  if (found === undefined || file === undefined) return;
  yield {
    type: "site",
    source: { file: file.shown },
    name: textOf(found.get("title")) ?? textOf(found.get("name")),
    url: siteUrl(site),
    language: textOf(found.get("language")) ?? textOf(found.get("lang")),
    feeds: [],
  };
}

function siteUrl({ data }: EleventySite): string | undefined {
  for (const name of siteNames) {
    const url = textOf(groupOf(data.get(name))?.get("url"));
    if (url !== undefined && /^https?:/.test(url)) return url.replace(/\/+$/, "");
  }
  return undefined;
}

function siteAuthors({ data, folder }: EleventySite): KnownAuthors {
  return knownAuthors(
    ["authors", "people", "team", "staff"].flatMap((name) => {
      const [, file] = [...folder.files].find(([path]) => path.includes(`_data/${name}.`)) ?? [];
      return file ? authorsInData(data.get(name), name, { file: file.shown }) : [];
    }),
  );
}

function pictureAddress(path: string, { input }: EleventySite): string | undefined {
  if (/(?:^|\/)[_.]/.test(path)) return undefined;
  const inner = path.startsWith(input) ? path.slice(input.length) : path;
  return `/${inner.replace(/^(?:public|static|passthrough)\//, "")}`;
}

function postOf(
  text: EleventyText,
  imported: ImportedText,
  { site, authors }: { readonly site: EleventySite; readonly authors: KnownAuthors },
): Post {
  const { fields } = text;
  const url = siteUrl(site);
  return {
    file: text.file,
    fields,
    text: imported,
    dateInName: text.dateInName,
    slug: text.slug,
    categories: [...textsOf(fields.get("category")), ...textsOf(fields.get("categories"))],
    tags: [...wordsOf(fields.get("tag")), ...text.tags],
    oldAddresses: text.oldAddresses,
    feedId: url === undefined || text.address === undefined ? undefined : url + text.address,
    zone: "utc",
    authors,
    notices:
      text.address === undefined
        ? ["Its old address is made by code, which is not run. Add it under aliases."]
        : [],
  };
}

function textOfPost(
  text: EleventyText,
  body: string,
  site: EleventySite,
  includes: ReadonlyMap<string, string>,
): ImportedText {
  return adaptedText({
    ...evaluatedLiquid(body, liquidSite(text, site, includes)),
    dialect: "markdown-it",
    title: textOf(text.fields.get("title")) ?? "",
    separator: "<!-- excerpt -->",
    address: (address, kind) =>
      kind === "link"
        ? site.index.resolved(address, text.path.slice(site.input.length), text.address)
        : address,
  });
}

function liquidSite(
  text: EleventyText,
  { data, index }: EleventySite,
  includes: ReadonlyMap<string, string>,
): LiquidSite {
  const known = (path: string): { readonly value: unknown } | undefined => {
    const [first = "", ...rest] = path.split(".");
    const name = rest.join(".");
    if (path === "page.url") return text.address === undefined ? undefined : { value: text.address };
    if (path === "page.fileSlug") return { value: text.slug };
    // Sites that came from Jekyll still name their fields so.
    const value: unknown =
      first === "page"
        ? text.fields.get(name.toLowerCase())
        : rest.length === 0
          ? text.fields.get(first.toLowerCase())
          : undefined;
    if (textOf(value) !== undefined) return { value };
    if (/^site\.(?:baseurl|base_url)$/.test(path)) return { value: "" };
    const found = rest.reduce<unknown>(
      (group, part) => groupOf(group)?.get(part.toLowerCase()),
      data.get(first),
    );
    return textOf(found) === undefined ? undefined : { value: found };
  };
  return {
    base: "",
    known,
    postAddress: (name) => index.named(name),
    fileAddress: (path) => index.atPath(path),
    include: (name) => includes.get(name),
  };
}
