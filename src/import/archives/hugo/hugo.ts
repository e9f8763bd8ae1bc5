import { posix } from "node:path";
import type { ImportContext, InputFile, UnreadableFile } from "../../import-format.ts";
import type { ImportedAddress, ImportedAuthor, ImportedItem, ImportedText } from "../../imported-item.ts";
import { adaptedHtml, adaptedText } from "../markdown/adapted-text.ts";
import { dataOf } from "../markdown/front-matter.ts";
import { plainLine } from "../markdown/plain-line.ts";
import { articleOfPost, type Post, pageOfPost } from "../markdown/post-article.ts";
import { authorOf, authorsInData, type KnownAuthors, knownAuthors } from "../markdown/post-credits.ts";
import { nameOf } from "../markdown/site-folder.ts";
import { readText, sitePictures } from "../markdown/site-texts.ts";
import { translationKeys } from "../markdown/translation-keys.ts";
import { firstText, flagOf, groupOf, textOf, textsOf } from "../markdown/values.ts";
import { slugged } from "./addresses.ts";
import { hugoVersion, mainLanguage } from "./languages.ts";
import { evaluatedShortcodes } from "./shortcodes.ts";
import { type HugoSite, type HugoText, hugoSite } from "./site.ts";

/** Reads a site of Hugo. */
export async function* readHugo(
  files: readonly InputFile[],
  context: ImportContext,
): AsyncGenerator<ImportedItem | UnreadableFile, undefined> {
  const site = await hugoSite(files);
  yield* site.unreadable;
  yield* siteItem(site);
  const authors = await siteAuthors(site);
  yield* new Set(authors.values());
  yield* sitePictures(site.folder, pictureAddresses(site));
  const keyOf = translationKeys(site.texts.map(hugoVersion));
  const used = { categories: new Set<string>(), tags: new Set<string>() };
  for (const text of site.texts) {
    if (text.kind === "section" && !isTerm(text)) yield* sectionItem(text);
    if (text.kind === "section" || text.kind === "home") continue;
    const source = await readText(text.file);
    if (source === undefined || "type" in source) continue;
    const post = postOf(text, textOfPost(text, source.body, site), {
      site,
      authors,
      translationKey: keyOf(hugoVersion(text)),
      lang: text.language ?? mainLanguage(site, context),
    });
    for (const category of textsOf(text.fields.get("categories"))) used.categories.add(category);
    for (const tag of post.tags) used.tags.add(tag);
    yield text.kind === "post" ? articleOfPost(post, context) : pageOfPost(post);
  }
  yield* termItems(used, site);
}

function* siteItem({ folder, config, url, base, languages }: HugoSite): Generator<ImportedItem, undefined> {
  const [, file] = [...folder.files].find(([path]) => /(?:^|\/)(?:hugo|config)\.\w+$/.test(path)) ?? [];
  if (file === undefined) return;
  yield {
    type: "site",
    source: { file: file.shown },
    name: textOf(config.get("title")),
    url,
    language: firstText(config, "languagecode", "locale") ?? languages.main,
    timeZone: textOf(config.get("timezone")),
    feeds: [`${base}/index.xml`],
  };
}

/** Authors stand in `data/authors/`, in one file of data, or in branches of a taxonomy. */
async function siteAuthors({ folder, texts }: HugoSite): Promise<KnownAuthors> {
  const authors: ImportedAuthor[] = [];
  for (const [path, file] of folder.files) {
    if (!/^data\/(?:authors|people|team|staff)(?:\/[\w-]+)?\.(?:ya?ml|json|toml)$/.test(path)) continue;
    authors.push(...authorsInData(dataOf(await file.bytes(), path), nameOf(path), { file: file.shown }));
  }
  for (const text of texts)
    if (isTerm(text) && /^(?:authors?|people)$/.test(text.sections[0] ?? "")) {
      const source = { file: text.file.shown };
      const author = authorOf(text.sections.at(-1) ?? "", text.fields, source, text.oldAddresses);
      if (author) authors.push({ ...author, picture: portraitOf(author.picture, text.file, folder) });
    }
  return knownAuthors(authors);
}

/** Returns the portrait of a branch: the one that its fields name, which may lie in it, or one in it with a usual name. */
function portraitOf(
  picture: ImportedAuthor["picture"],
  { path }: InputFile,
  { files }: HugoSite["folder"],
): ImportedAuthor["picture"] {
  const wanted = posix.join(posix.dirname(path), picture?.address ?? "");
  const beside = [...files.values()].find((file) =>
    picture === undefined
      ? posix.dirname(file.path) === wanted && usualPortrait.test(posix.basename(file.path))
      : file.path === wanted,
  );
  return beside === undefined ? picture : { ...picture, address: `/${beside.path}` };
}

const usualPortrait = /^(?:avatar|photo|portrait|profile)\.(?:avif|gif|jpe?g|png|webp)$/i;

/** Branches below the name of a taxonomy describe one of its terms. */
function isTerm({ kind, sections }: HugoText): boolean {
  return (
    kind === "section" &&
    sections.length === 2 &&
    /^(?:authors?|people|tags|categories)$/.test(sections[0] ?? "")
  );
}

function* sectionItem(text: HugoText): Generator<ImportedItem, undefined> {
  const name = text.sections.at(-1) ?? "";
  if (isGeneral(name)) return;
  yield {
    type: "category",
    source: { file: text.file.shown },
    slug: name,
    name: plainLine(firstText(text.fields, "title", "linktitle") ?? name),
    description: firstText(text.fields, "description", "summary"),
    parent: text.sections.length > 1 ? text.sections.at(-2) : undefined,
    oldAddresses: text.oldAddresses,
  };
}

/** Sections that say that their texts are posts, and nothing about them. */
function isGeneral(section: string): boolean {
  return /^(?:articles?|blog|posts?|stories|tags|categories|authors?|people)$/i.test(section);
}

function* termItems(
  used: { readonly categories: ReadonlySet<string>; readonly tags: ReadonlySet<string> },
  { config, base, folder }: HugoSite,
): Generator<ImportedItem, undefined> {
  const left = textsOf(config.get("disablekinds")).map((kind) => kind.toLowerCase());
  const [, file] = [...folder.files].find(([path]) => /(?:^|\/)(?:hugo|config)\.\w+$/.test(path)) ?? [];
  if (file === undefined || left.some((kind) => kind === "term" || kind === "taxonomyterm")) return;
  const lower = flagOf(config.get("disablepathtolower")) !== true;
  for (const [type, folderName, names] of [
    ["category", "categories", used.categories],
    ["tag", "tags", used.tags],
  ] as const)
    for (const name of names) {
      const slug = slugged(name, lower);
      const address = `${base}/${folderName}/${slug}/`;
      yield {
        type,
        source: { file: file.shown },
        slug,
        name,
        oldAddresses: [address, `${address}index.xml`],
      };
    }
}

/** Pictures of `static/` and `assets/` lie at the root of a site, those of bundles beside their page. */
function pictureAddresses({ base, texts }: HugoSite): (path: string) => string | undefined {
  const bundles = new Map(
    texts.flatMap(({ bundle, address }) => (bundle === undefined ? [] : [[bundle, address] as const])),
  );
  return (path) => {
    const [, inner] = /^(?:static|assets)\/(.+)$/.exec(path) ?? [];
    if (inner !== undefined) return `${base}/${inner}`;
    for (let folder = posix.dirname(path); folder !== "."; folder = posix.dirname(folder)) {
      const address = bundles.get(folder);
      if (address !== undefined) return address + path.slice(folder.length + 1);
    }
    return undefined;
  };
}

interface PostSurroundings extends Pick<Post, "lang" | "translationKey"> {
  readonly site: HugoSite;
  readonly authors: KnownAuthors;
}

function postOf(
  text: HugoText,
  imported: ImportedText,
  { site, authors, lang, translationKey }: PostSurroundings,
): Post {
  const { fields, bundle } = text;
  const sections = text.sections.filter((section) => !isGeneral(section)).toReversed();
  return {
    file: text.file,
    fields,
    text: imported,
    dateInName: text.dateInName,
    slug: text.slug,
    categories: [
      ...new Set([...sections, ...textsOf(fields.get("categories")), ...textsOf(fields.get("category"))]),
    ],
    tags: [...textsOf(fields.get("tags")), ...textsOf(fields.get("tag"))],
    oldAddresses: text.oldAddresses,
    feedId: site.url === undefined ? undefined : site.url + text.address,
    lang,
    translationKey,
    zone: site.zone,
    authors,
    picture: (address) => pictureOf(address, text, site.base),
    bundled:
      bundle === undefined
        ? []
        : [...site.folder.files.values()].flatMap(({ path }) =>
            path.startsWith(`${bundle}/`) ? [path.slice(bundle.length + 1)] : [],
          ),
    notices: [],
  };
}

function textOfPost(text: HugoText, body: string, { index, base }: HugoSite): ImportedText {
  const evaluated = evaluatedShortcodes(body, {
    pageAddress: (path) => pageAddress(path, text, index),
    param: (name) =>
      textOf(
        name
          .split(".")
          .reduce<unknown>(
            (value, part) => groupOf(value)?.get(part.toLowerCase()),
            Object.fromEntries(text.fields),
          ),
      ),
  });
  const address = (found: string, kind: ImportedAddress["kind"]): string =>
    kind === "link" ? index.resolved(found, text.path, text.address) : pictureOf(found, text, base);
  if (/\.html$/i.test(text.path)) return adaptedHtml({ ...evaluated, address });
  return adaptedText({
    ...evaluated,
    dialect: "goldmark",
    title: textOf(text.fields.get("title")) ?? "",
    address,
  });
}

/** Paths of pages may be whole, relative, or a name alone, with their ending or without. */
function pageAddress(path: string, { path: from }: HugoText, index: HugoSite["index"]): string | undefined {
  const plain = path.replace(/\/$/, "");
  const tried = [plain.replace(/^\//, ""), posix.join(posix.dirname(from), plain)];
  for (const candidate of tried)
    for (const ending of ["", ".md", "/index.md", "/_index.md"]) {
      const found = index.atPath(candidate + ending);
      if (found !== undefined) return found;
    }
  return index.named(posix.basename(plain));
}

/** Pictures of a bundle are named from its folder, others from the root of the site. */
function pictureOf(address: string, { path }: HugoText, base: string): string {
  if (!/^(?:[a-z][a-z\d+.-]*:|\/|$)/i.test(address)) return posix.join("/", posix.dirname(path), address);
  return base !== "" && address.startsWith("/") && !address.startsWith(`${base}/`) ? base + address : address;
}
