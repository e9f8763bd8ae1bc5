import { weakMemo } from "../lib/cache.ts";
import type { ArticleRecord } from "../model/article.ts";
import { fieldProblem, fileProblem, type Problem } from "../model/problem.ts";
import type { Records, Unpublished } from "../model/site.ts";
import { aliasUrl } from "./redirects.ts";

/** Something that is written, and what makes it: a content file, or a phrase such as "the tag index". */
interface Output {
  readonly url: string;
  readonly source: string;
}

/** An output that may not stand where it would, and what stands there. */
interface Clash {
  readonly url: string;
  /** The content file whose address it is, or what else makes it. */
  readonly source: string;
  readonly owner: string;
}

const folderPage = "/index.html";

/**
 * Outputs that would be written to one file, or to a file that another needs as a folder. Capital letters make no
 * difference, since on some file systems they are none.
 */
export function urlClashes(outputs: readonly Output[]): readonly Clash[] {
  const places = new Map<string, Output>();
  const clashes: Clash[] = [];
  for (const output of outputs) {
    const place = placeOf(output.url);
    const other = places.get(place);
    if (!other) places.set(place, output);
    else clashes.push(isFile(output.url) && !isFile(other.url) ? clash(output, other) : clash(other, output));
  }
  // The file, if there is one, that stands where a place needs a folder. Most folders were looked at for another place.
  const seen = new Map<string, Output | undefined>([["", undefined]]);
  const fileAbove = (place: string): Output | undefined => {
    const folder = placeAbove(place);
    if (!seen.has(folder)) seen.set(folder, fileAt(folder) ?? fileAbove(folder));
    return seen.get(folder);
  };
  const fileAt = (place: string): Output | undefined => {
    const owner = places.get(place);
    return owner && isFile(owner.url) ? owner : pageWithin(place);
  };
  /** The page of a folder, where its file stands at a place that is a folder to others. */
  const pageWithin = (place: string): Output | undefined => {
    const owner = place.endsWith(folderPage) ? places.get(place.slice(0, -folderPage.length)) : undefined;
    return owner && !isFile(owner.url) ? owner : undefined;
  };
  for (const [place, output] of places) {
    const file = fileAbove(place) ?? pageWithin(place);
    if (file) clashes.push(clash(file, output));
  }
  return clashes;
}

/** How the address of a folder's page may end. */
const folderEndings = ["/", folderPage] as const;

/** Where an output stands, in small letters: the page of a folder where the folder does. */
function placeOf(url: string): string {
  const small = url.toLowerCase();
  const ending = folderEndings.find((ending) => small.endsWith(ending));
  return ending === undefined ? small : small.slice(0, -ending.length);
}

function isFile(url: string): boolean {
  return !folderEndings.some((ending) => url.toLowerCase().endsWith(ending));
}

function clash(one: Output, other: Output): Clash {
  const [culprit, owner] = isContentFile(other.source) ? [other, one] : [one, other];
  return { ...culprit, owner: owner.source };
}

function isContentFile(source: string): boolean {
  return /\.md$|\.yaml$/.test(source);
}

function placeAbove(place: string): string {
  return place.slice(0, Math.max(0, place.lastIndexOf("/")));
}

/** Fields that an article's address is made of; where one of them is faulty, the address is none yet. */
const addressFields = new Set(["title", "date", "slug", "section"]);

type Aliased = Pick<ArticleRecord, "origin" | "url" | "aliases">;

/**
 * Tells an editor of each two outputs at one address, at the field that makes it: a slug, a headline or an alias. An
 * address that a fault among the `others` leaves open is no cause for another problem. `isTaken` says whether there is
 * anything at an address.
 */
export function clashProblems(
  clashes: readonly Clash[],
  records: Pick<Records, "articles" | "pages">,
  others: readonly Problem[],
  isTaken: (url: string) => boolean,
): readonly Problem[] {
  if (clashes.length === 0) return [];
  const open = new Set(
    others.flatMap(({ severity, field, file }) =>
      severity === "error" && field !== undefined && addressFields.has(field) ? [file] : [],
    ),
  );
  const articles = new Map(records.articles.map((article) => [article.origin.file, article]));
  const aliasIndex = weakMemo(
    (record: Aliased) =>
      new Map(record.aliases.map((written, index) => [aliasUrl(written), index] as const).reverse()),
  );
  const pages = new Map(records.pages.map((page) => [page.origin.file, page]));
  return clashes
    .filter(({ source, owner }) => !open.has(source) && !open.has(owner))
    .map((clash) => {
      const article = articles.get(clash.source);
      const record = article ?? pages.get(clash.source);
      return (
        aliasProblem(clash, record, aliasIndex) ?? slugProblem(clash, article, isTaken) ?? nameProblem(clash)
      );
    });
}

function aliasProblem(
  { url, owner }: Clash,
  record: Aliased | undefined,
  indexes: (record: Aliased) => ReadonlyMap<string, number>,
): Problem | undefined {
  if (!record || record.url === url) return undefined;
  const index = indexes(record).get(url) ?? -1;
  const message = `"${record.aliases[index]}" is the address of ${owner} too. Remove it here.`;
  return index < 0 ? undefined : fieldProblem(record.origin, `aliases.${index}`, message);
}

function slugProblem(
  { url, owner }: Clash,
  article: ArticleRecord | undefined,
  isTaken: (url: string) => boolean,
): Problem | undefined {
  if (article?.url !== url) return undefined;
  const { origin, slug } = article;
  const free = freeSlug(article, isTaken);
  return origin.positions.has("slug")
    ? fieldProblem(
        origin,
        "slug",
        `"${slug}" makes the address ${url}, which is that of ${owner} too. Write slug: ${free}`,
      )
    : fieldProblem(
        origin,
        "title",
        `makes the address ${url}, which is that of ${owner} too. Add a line slug: ${free}`,
      );
}

/** A slug like the article's under which nothing stands yet. */
function freeSlug({ url, slug }: ArticleRecord, isTaken: (url: string) => boolean): string {
  const at = url.lastIndexOf(slug);
  const urlWith = (other: string): string => url.slice(0, at) + other + url.slice(at + slug.length);
  let count = 2;
  while (isTaken(urlWith(`${slug}-${count}`))) count += 1;
  return `${slug}-${count}`;
}

/** Of a file whose name makes its address. */
function nameProblem({ url, source, owner }: Clash): Problem {
  return fileProblem(source, `Its address ${url} is taken by ${owner}. Give the file another name.`);
}

type GoneFacts = Pick<Records, "publication" | "siteOrigin" | "articles" | "pages">;

/** Addresses that `site.yaml` lists as gone, though something has them or will have them by itself. */
export function goneProblems(
  { publication, siteOrigin, articles, pages }: GoneFacts,
  outputs: readonly Output[],
  unpublished: readonly Unpublished[],
): readonly Problem[] {
  const { gone } = publication;
  if (gone.length === 0) return [];
  const listed = new Set(gone.map(aliasUrl));
  const waiting = unpublished.filter(({ url }) => listed.has(url));
  // A preview shows drafts too, and an article that was taken back is one.
  const hidden = new Set(waiting.map(({ file }) => file));
  const sourcesAt = (from: readonly Output[]): ReadonlyMap<string, string> =>
    new Map(from.map(({ url, source }) => [url, source]));
  const owners = sourcesAt(outputs.filter(({ url, source }) => listed.has(url) && !hidden.has(source)));
  const coming = new Map(waiting.flatMap(({ url, file, until }) => (until ? [[url, file]] : [])));
  const forwards = (url: string, owner: string): boolean =>
    [...articles, ...pages].some(
      ({ origin, aliases }) => origin.file === owner && aliases.some((alias) => aliasUrl(alias) === url),
    );
  return gone.flatMap((typed, index) => {
    const owner = owners.get(aliasUrl(typed));
    const later = coming.get(aliasUrl(typed));
    if (owner === undefined && later === undefined) return [];
    const why =
      owner === undefined
        ? `is not gone for good: ${later} comes out there once its date has come`
        : `is not gone: it ${forwards(aliasUrl(typed), owner) ? "forwards to" : "is the address of"} ${owner}`;
    return [fieldProblem(siteOrigin, `gone.${index}`, `"${typed}" ${why}. Remove it from gone.`)];
  });
}
