import { existsSync } from "node:fs";
import { join } from "node:path";
import { articleUrl } from "../content/article-url.ts";
import { lazy } from "../lib/cache.ts";
import type { Article } from "../model/article.ts";
import type { Publication } from "../model/publication.ts";
import type { Site } from "../model/site.ts";
import type { Tag } from "../model/tag.ts";
import type { PublishedAddress, PublishedAddresses } from "../pages/published-address.ts";
import { aliasUrl } from "../pages/redirects.ts";
import { type Heir, heirFinder } from "./heirs.ts";

/** What of the publication the addresses and ids of all articles rest on. */
export type AddressTerms = Pick<Publication, "articleUrl" | "idAuthority">;

/** Why an article moved: the pattern of all addresses, its section, its date, or what is left: its slug, which was this. */
type MoveCause =
  | { readonly is: "pattern" | "section" | "date" }
  | { readonly is: "slug"; readonly slug: string };

/** What became of an address that readers know: none of it is what they would find by it. */
export type AddressChange = {
  readonly address: PublishedAddress;
  /** The content file, as a person would type it. */
  readonly file: string;
} & (
  | { readonly became: "moved"; readonly article: Article; readonly reason: MoveCause }
  | { readonly became: "another id"; readonly article: Article; readonly reason?: "authority" | undefined }
  | { readonly became: "unpublished"; readonly reason: "draft" | "scheduled"; readonly until: string }
  | { readonly became: "no alias"; readonly owner: Pick<Article["record"], "origin" | "aliases"> }
  | {
      readonly became: "moved tag";
      readonly tag: Pick<Tag, "url" | "title">;
      /** The tag that the address shows now. */
      readonly successor?: string | undefined;
    }
  | { readonly became: "gone"; readonly likely?: Heir | undefined }
);

/** The addresses that were published, and what they rested on. */
interface Before {
  readonly terms: AddressTerms;
  readonly addresses: Iterable<PublishedAddress>;
}

/** The site as it is now. */
interface Now {
  readonly site: Site;
  readonly addresses: PublishedAddresses;
  /** What readers knew at an address before. */
  readonly publishedAt: (url: string) => PublishedAddress | undefined;
  /** The content folder. */
  readonly folder: string;
}

/** The file of the tag whose page has an address; empty where it has none. */
function tagFileIn(folder: string, url: string): string {
  const file = join(folder, `${url.slice(1, -1)}.md`);
  return existsSync(file) ? file : "";
}

/** The pattern filled in for an article, but for one part: what stands before and after that. */
function around(pattern: string, part: string, article: Article): readonly [string, string] | undefined {
  const filled = articleUrl(pattern.replaceAll(part, "\0"), {
    published: article.record.published,
    slug: article.record.slug,
    section: article.section.id,
  });
  const [start, end, ...more] = filled.split("\0");
  return start === undefined || end === undefined || more.length > 0 ? undefined : [start, end];
}

/** What stands in an address where a part of the pattern does, if all else of it is as the article's present facts say. */
function partIn(url: string, pattern: string, part: string, article: Article): string | undefined {
  const sides = around(pattern, part, article);
  if (!sides) return undefined;
  const [start, end] = sides;
  if (!url.startsWith(start) || !url.endsWith(end) || url.length <= start.length + end.length)
    return undefined;
  const value = url.slice(start.length, url.length - end.length);
  return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(value) ? value : undefined;
}

function causeOf(url: string, article: Article, before: AddressTerms, now: AddressTerms): MoveCause {
  const facts = {
    published: article.record.published,
    slug: article.record.slug,
    section: article.section.id,
  };
  if (before.articleUrl !== now.articleUrl && articleUrl(before.articleUrl, facts) === url)
    return { is: "pattern" };
  const slug = partIn(url, now.articleUrl, "{slug}", article);
  if (slug !== undefined) return { is: "slug", slug };
  return { is: partIn(url, now.articleUrl, "{section}", article) === undefined ? "date" : "section" };
}

function placeOfMoved(change: AddressChange): readonly string[] {
  if (change.became === "moved") return [change.article.record.url];
  return change.became === "moved tag" ? [change.tag.url] : [];
}

/** What merely moved is new at its address, but takes the place of nothing else. */
function withHeirs(changes: readonly AddressChange[], { site, publishedAt }: Now): readonly AddressChange[] {
  const moved = new Set(changes.flatMap(placeOfMoved));
  const heirOf = heirFinder(site, (url) => !publishedAt(url) && !moved.has(url));
  return changes.flatMap((change): readonly AddressChange[] => {
    if (change.became !== "gone") return [change];
    const likely = heirOf(change.address);
    // The page of a tag comes and goes with its articles, unless the tag is merely spelt in another way.
    return change.address.kind === "tag" && !likely ? [] : [{ ...change, likely }];
  });
}

/** Compares what was published with what is; an address that forwards, or is listed as `gone`, is answered for. */
export function addressChanges(before: Before, now: Now): readonly AddressChange[] {
  const { site, addresses, publishedAt, folder } = now;
  const known = [...before.addresses];
  const gone = new Set(site.publication.gone.map(aliasUrl));
  const byPath = lazy(
    () => new Map(site.articles.map((one) => [addresses.pathOf(one.record.origin.file), one])),
  );
  const knownPaths = lazy(
    () => new Set(known.flatMap(({ kind, path }) => (kind === "article" ? [path] : []))),
  );
  const byId = lazy(() => new Map(site.articles.map((one) => [one.record.id, one])));
  const unpublished = lazy(() => new Map(site.unpublished.map((one) => [addresses.pathOf(one.file), one])));
  const pageByPath = lazy(() => new Map(site.pages.map((one) => [addresses.pathOf(one.origin.file), one])));
  const tagByTitle = lazy(() => new Map(site.tags.map(({ subject }) => [subject.title, subject])));
  /** What became of a tag that has its page elsewhere now; one that is merely titled anew has it where it was. */
  const tagChange = (address: PublishedAddress, successor: string | undefined): AddressChange | undefined => {
    const tag = successor === address.title ? undefined : tagByTitle().get(address.title);
    if (!tag) return undefined;
    const file = tagFileIn(folder, successor === undefined ? tag.url : address.url);
    return { address, file, became: "moved tag", tag, successor };
  };
  const idChange = (address: PublishedAddress, article: Article): AddressChange | undefined => {
    if (article.record.id === address.id) return undefined;
    const old = `tag:${before.terms.idAuthority},`;
    const fresh = `tag:${site.publication.idAuthority},`;
    const isOfAuthority = old !== fresh && article.record.id.replace(fresh, old) === address.id;
    const reason = isOfAuthority ? ("authority" as const) : undefined;
    return { address, file: article.record.origin.file, became: "another id", article, reason };
  };
  /** Whether readers knew an article before by an address of its own. */
  const wasElsewhere = ({ record: { origin, aliases } }: Article): boolean => {
    const path = addresses.pathOf(origin.file);
    return knownPaths().has(path) || aliases.some((alias) => publishedAt(aliasUrl(alias))?.path === path);
  };
  /** An article is known by its file, whatever has its address now; without the file, by the address. */
  const changeHere = (address: PublishedAddress, here: Article): AddressChange | undefined => {
    const { path, id } = address;
    if (addresses.pathOf(here.record.origin.file) === path) return idChange(address, here);
    const own = byPath().get(path);
    if (here.record.id === id)
      return own && !publishedAt(own.record.url) && wasElsewhere(here) ? idChange(address, own) : undefined;
    if (byId().has(id)) return undefined;
    if (own) return idChange(address, own);
    return unpublished().has(path) || wasElsewhere(here) ? undefined : idChange(address, here);
  };
  const changeOf = (address: PublishedAddress): AddressChange | undefined => {
    const { kind, url, path, id } = address;
    const file = path === "" ? "" : join(folder, path);
    const isServed = addresses.at(url) !== undefined;
    if (kind === "article") {
      const here = site.byUrl.get(url);
      if (here) return changeHere(address, here);
      if (gone.has(url)) return undefined;
      const article = byPath().get(path) ?? byId().get(id);
      if (article && isServed) return idChange(address, article);
      if (article) {
        const reason = causeOf(url, article, before.terms, site.publication);
        return { address, file: article.record.origin.file, became: "moved", article, reason };
      }
    }
    if (gone.has(url)) return undefined;
    const retagged = kind === "tag" ? tagChange(address, addresses.at(url)?.title) : undefined;
    if (retagged || isServed) return retagged;
    const waiting = unpublished().get(path);
    if (waiting)
      return {
        address,
        file,
        became: "unpublished",
        reason: waiting.reason,
        until: waiting.until?.iso ?? "",
      };
    if (kind === "alias") {
      const owner = byPath().get(path)?.record ?? pageByPath().get(path);
      if (owner) return { address, file, became: "no alias", owner };
    }
    return { address, file, became: "gone" };
  };
  return withHeirs(
    known.flatMap((address) => changeOf(address) ?? []),
    now,
  );
}
