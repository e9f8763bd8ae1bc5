import { existsSync } from "node:fs";
import { join } from "node:path";
import { articleUrl } from "../content/article-url.ts";
import { lazy } from "../lib/cache.ts";
import type { Article } from "../model/article.ts";
import type { Publication } from "../model/publication.ts";
import type { Site, WithdrawnArticle } from "../model/site.ts";
import type { Tag } from "../model/tag.ts";
import type { PublishedAddress, PublishedAddresses } from "../pages/published-address.ts";
import { aliasUrl } from "../pages/redirects.ts";
import { type Replacement, replacementFinder } from "./replacements.ts";

/** The fields of the publication from which the addresses and ids of all articles are made. */
export type AddressTerms = Pick<Publication, "articleUrl" | "idAuthority">;

/** Why an article moved: the pattern of all addresses, its section, its date or its slug, with the previous one. */
type MoveReason =
  | { readonly kind: "pattern" | "section" | "date" }
  | { readonly kind: "slug"; readonly slug: string };

/** An article at an address. One that was withdrawn keeps its own. */
type AddressedArticle = Article | WithdrawnArticle;

/** How an address that readers know changed, so that they do not find there any more what they look for. */
export type AddressChange = {
  readonly address: PublishedAddress;
  /** The content file as an editor would type it. */
  readonly file: string;
} & (
  | { readonly kind: "moved"; readonly article: AddressedArticle; readonly reason: MoveReason }
  | { readonly kind: "new-id"; readonly article: AddressedArticle; readonly reason?: "authority" | undefined }
  | { readonly kind: "unpublished"; readonly reason: "draft" | "scheduled"; readonly until: string }
  | { readonly kind: "alias-removed"; readonly owner: Pick<Article["record"], "origin" | "aliases"> }
  | {
      readonly kind: "tag-moved";
      readonly tag: Pick<Tag, "url" | "title">;
      /** The title of the tag that the address shows now. */
      readonly successor?: string | undefined;
    }
  | { readonly kind: "redirect-removed" }
  | { readonly kind: "gone"; readonly replacement?: Replacement | undefined }
);

/** The published addresses, and the fields they were made from. */
interface PublishedBefore {
  readonly terms: AddressTerms;
  readonly addresses: Iterable<PublishedAddress>;
}

/** The present site. */
interface Present {
  readonly site: Site;
  readonly addresses: PublishedAddresses;
  /** Returns what readers found at an address before. */
  readonly publishedAt: (url: string) => PublishedAddress | undefined;
  /** The content folder. */
  readonly folder: string;
}

/**
 * Compares the published addresses with the present site. Returns the changes that an editor should know of: addresses
 * that redirect, or that `site.yaml` lists under `gone`, are fine.
 */
export function addressChanges(before: PublishedBefore, now: Present): readonly AddressChange[] {
  const { site, addresses, publishedAt, folder } = now;
  const published = [...before.addresses];
  const goneUrls = new Set(site.publication.gone.map(aliasUrl));
  const articles = lazy((): readonly AddressedArticle[] => [...site.articles, ...site.withdrawn]);
  const withdrawnByUrl = lazy(() => new Map(site.withdrawn.map((one) => [one.record.url, one])));
  const expired = lazy(
    () =>
      new Set(
        site.ended.flatMap(({ file, reason }) => (reason === "expired" ? [addresses.pathOf(file)] : [])),
      ),
  );
  const byPath = lazy(
    () => new Map(articles().map((one) => [addresses.pathOf(one.record.origin.file), one])),
  );
  const knownPaths = lazy(
    () => new Set(published.flatMap(({ kind, path }) => (kind === "article" ? [path] : []))),
  );
  const byId = lazy(() => new Map(articles().map((one) => [one.record.id, one])));
  const unpublished = lazy(() => new Map(site.unpublished.map((one) => [addresses.pathOf(one.file), one])));
  const pageByPath = lazy(() => new Map(site.pages.map((one) => [addresses.pathOf(one.origin.file), one])));
  const tagByTitle = lazy(() => new Map(site.tags.map(({ subject }) => [subject.title, subject])));
  /** Returns the change of a tag whose page has another URL now. A tag with a new title keeps its URL. */
  const tagChange = (address: PublishedAddress, successor: string | undefined): AddressChange | undefined => {
    const tag = successor === address.title ? undefined : tagByTitle().get(address.title);
    if (!tag) return undefined;
    const file = tagFileIn(folder, successor === undefined ? tag.url : address.url);
    return { address, file, kind: "tag-moved", tag, successor };
  };
  const idChange = (address: PublishedAddress, article: AddressedArticle): AddressChange | undefined => {
    if (article.record.id === address.id) return undefined;
    const old = `tag:${before.terms.idAuthority},`;
    const current = `tag:${site.publication.idAuthority},`;
    const isOfAuthority = old !== current && article.record.id.replace(current, old) === address.id;
    const reason = isOfAuthority ? ("authority" as const) : undefined;
    return { address, file: article.record.origin.file, kind: "new-id", article, reason };
  };
  /** Returns true if readers knew an article by another address before. */
  const wasElsewhere = ({ record: { origin, aliases } }: AddressedArticle): boolean => {
    const path = addresses.pathOf(origin.file);
    return knownPaths().has(path) || aliases.some((alias) => publishedAt(aliasUrl(alias))?.path === path);
  };
  /** Identifies an article by its file, even if another article has its address now; without the file, by the address. */
  const changeAtUrl = (address: PublishedAddress, present: AddressedArticle): AddressChange | undefined => {
    const { path, id } = address;
    if (addresses.pathOf(present.record.origin.file) === path) return idChange(address, present);
    const byFile = byPath().get(path);
    if (present.record.id === id)
      return byFile && !publishedAt(byFile.record.url) && wasElsewhere(present)
        ? idChange(address, byFile)
        : undefined;
    if (byId().has(id)) return undefined;
    if (byFile) return idChange(address, byFile);
    return unpublished().has(path) || wasElsewhere(present) ? undefined : idChange(address, present);
  };
  const changeOf = (address: PublishedAddress): AddressChange | undefined => {
    const { kind, url, path, id } = address;
    // Its editor wrote down that it ends.
    if (expired().has(path) && addresses.at(url) === undefined) return undefined;
    const file = path === "" ? "" : join(folder, path);
    const isServed = addresses.at(url) !== undefined;
    if (kind === "article") {
      const present = site.byUrl.get(url) ?? withdrawnByUrl().get(url);
      if (present) return changeAtUrl(address, present);
      if (goneUrls.has(url)) return undefined;
      const article = byPath().get(path) ?? byId().get(id);
      if (article && isServed) return idChange(address, article);
      if (article) {
        const reason = moveReason(url, article, before.terms, site.publication);
        return { address, file: article.record.origin.file, kind: "moved", article, reason };
      }
    }
    if (goneUrls.has(url)) return undefined;
    const retagged = kind === "tag" ? tagChange(address, addresses.at(url)?.title) : undefined;
    if (retagged || isServed) return retagged;
    const unpublishedItem = unpublished().get(path);
    if (unpublishedItem)
      return {
        address,
        file,
        kind: "unpublished",
        reason: unpublishedItem.reason,
        until: unpublishedItem.until?.iso ?? "",
      };
    if (kind === "alias") {
      const owner = byPath().get(path)?.record ?? pageByPath().get(path);
      if (owner) return { address, file, kind: "alias-removed", owner };
      if (path === addresses.pathOf(site.redirects.origin.file))
        return { address, file, kind: "redirect-removed" };
    }
    return { address, file, kind: "gone" };
  };
  return withReplacements(
    published.flatMap((address) => changeOf(address) ?? []),
    now,
  );
}

/** Returns the file of the tag whose page has a URL, or an empty text if the tag has no file. */
function tagFileIn(folder: string, url: string): string {
  const file = join(folder, `${url.slice(1, -1)}.md`);
  return existsSync(file) ? file : "";
}

/** Returns the texts before and after one part of the pattern, with all other parts filled in for an article. */
function partsAround(
  pattern: string,
  part: string,
  article: AddressedArticle,
): readonly [string, string] | undefined {
  const filled = articleUrl(pattern.replaceAll(part, "\0"), {
    published: article.record.published,
    slug: article.record.slug,
    section: article.section.id,
  });
  const [start, end, ...more] = filled.split("\0");
  return start === undefined || end === undefined || more.length > 0 ? undefined : [start, end];
}

/** Returns the value of one part of the pattern in a URL, if all other parts are those of the present article. */
function partOfUrl(
  url: string,
  pattern: string,
  part: string,
  article: AddressedArticle,
): string | undefined {
  const sides = partsAround(pattern, part, article);
  if (!sides) return undefined;
  const [start, end] = sides;
  if (!url.startsWith(start) || !url.endsWith(end) || url.length <= start.length + end.length)
    return undefined;
  const value = url.slice(start.length, url.length - end.length);
  return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(value) ? value : undefined;
}

function moveReason(
  url: string,
  article: AddressedArticle,
  before: AddressTerms,
  now: AddressTerms,
): MoveReason {
  const urlParts = {
    published: article.record.published,
    slug: article.record.slug,
    section: article.section.id,
  };
  if (before.articleUrl !== now.articleUrl && articleUrl(before.articleUrl, urlParts) === url)
    return { kind: "pattern" };
  const slug = partOfUrl(url, now.articleUrl, "{slug}", article);
  if (slug !== undefined) return { kind: "slug", slug };
  return { kind: partOfUrl(url, now.articleUrl, "{section}", article) === undefined ? "date" : "section" };
}

function movedTo(change: AddressChange): readonly string[] {
  if (change.kind === "moved") return [change.article.record.url];
  return change.kind === "tag-moved" ? [change.tag.url] : [];
}

/** Adds a likely replacement to everything that is gone. Pages that moved themselves replace nothing. */
function withReplacements(
  changes: readonly AddressChange[],
  { site, publishedAt }: Present,
): readonly AddressChange[] {
  const moved = new Set(changes.flatMap(movedTo));
  const replacementOf = replacementFinder(site, (url) => !publishedAt(url) && !moved.has(url));
  return changes.flatMap((change): readonly AddressChange[] => {
    if (change.kind !== "gone") return [change];
    const replacement = replacementOf(change.address);
    // The page of a tag comes and goes with its articles, so its end is reported only if the tag is spelt differently now.
    return change.address.kind === "tag" && !replacement ? [] : [{ ...change, replacement }];
  });
}
