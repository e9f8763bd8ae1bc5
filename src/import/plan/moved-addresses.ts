import { oldPathError } from "../../model/old-path.ts";
import { aliasUrl } from "../../pages/redirects.ts";
import { dividedAddresses } from "../addresses/address-book.ts";
import type { ImportSettings } from "../import-settings.ts";
import type { ImportSource } from "../imported-item.ts";
import type { HeldImport } from "../inputs/held-import.ts";
import type { ImportPlan } from "./import-plan.ts";
import type { PlannedTag } from "./planned-tags.ts";
import { isReservedName } from "./reserved-names.ts";

/** What becomes of the old addresses of an import. */
export interface MovedAddresses {
  /** The aliases of each article and page, by its url. */
  readonly aliases: ReadonlyMap<string, readonly string[]>;
  /** New lines of `redirects.yaml`: an old path, and where it leads. */
  readonly redirects: ReadonlyMap<string, string>;
  /** Addresses that can't be kept, each with the reason as the rest of a sentence. */
  readonly unforwarded: readonly UnforwardedAddress[];
}

/** Returns a tag by its name, if an article has it. */
type TagFinder = (name: string) => PlannedTag | undefined;

interface UnforwardedAddress {
  readonly address: string;
  readonly reason: string;
  readonly source: ImportSource;
}

/** Divides all old addresses of an import into aliases of articles and pages, lines of `redirects.yaml`, and the rest. */
export function movedAddresses(
  held: HeldImport,
  plan: ImportPlan,
  tagOf: TagFinder,
  settings: ImportSettings,
): MovedAddresses {
  const unforwarded: UnforwardedAddress[] = [];
  const claims = claimsOf(plan, settings);
  const aliases = new Map<string, string[]>();
  for (const { url, source, oldAddresses } of [...plan.articles, ...plan.pages]) {
    const divided = dividedAddresses(oldAddresses, url);
    for (const [address, reason] of divided.unforwarded) unforwarded.push({ address, reason, source });
    for (const alias of divided.aliases) {
      const reason = claims.claim(alias, url);
      if (reason === undefined) aliases.getOrInsertComputed(url, () => []).push(alias);
      else unforwarded.push({ address: alias, reason, source });
    }
  }
  const redirects = new Map<string, string>();
  for (const { from, to, source } of listedMoves(held, plan, tagOf, settings)) {
    if (to !== undefined && claims.ownerOf(from) === to) continue;
    const reason =
      oldPathError(from) ?? (to === undefined ? "led to what did not come along" : claims.claim(from, to));
    if (reason === undefined && to !== undefined) redirects.set(aliasUrl(from), to);
    else if (reason !== undefined) unforwarded.push({ address: from, reason, source });
  }
  return { aliases, redirects, unforwarded };
}

/** Knows which addresses are taken, so that no two pages claim one. */
function claimsOf(plan: ImportPlan, { records }: ImportSettings) {
  const owners = new Map<string, string>();
  const sections = [
    ...records.sections.map(({ id }) => id),
    ...plan.sections.newSections.map(({ id }) => id),
  ];
  const urls = [
    ...sections.map((id) => `/${id}/`),
    ...[...records.articles, ...records.pages, ...plan.articles, ...plan.pages].map(({ url }) => url),
  ];
  for (const url of urls) owners.set(url.toLowerCase(), url);
  for (const { url, aliases } of [...records.articles, ...records.pages])
    for (const alias of aliases) owners.set(aliasUrl(alias).toLowerCase(), url);
  for (const { from, to } of records.redirects.redirects) owners.set(aliasUrl(from).toLowerCase(), to);
  const ownParts = new Set(sections);
  return {
    ownerOf: (address: string): string | undefined => owners.get(aliasUrl(address).toLowerCase()),
    /** Claims an address. Returns why it can't be had, as the rest of a sentence. */
    claim: (address: string, url: string): string | undefined => {
      const place = aliasUrl(address);
      const [, first = "", second = ""] = place.toLowerCase().split("/");
      const owner = owners.get(place.toLowerCase());
      if (owner !== undefined && (owner !== url || place === url)) return `is the address of ${owner} too`;
      if (owner === url)
        return place.toLowerCase() === url.toLowerCase()
          ? "differs from the new address in capital letters alone, and not all systems tell files apart by these"
          : undefined;
      if (isReservedName(first) || rootFile.test(place) || (ownParts.has(first) && second === "page"))
        return "is where this site has a page or a file of its own";
      if (above(place).some((part) => owners.has(part))) return "lies below the address of a file";
      owners.set(place.toLowerCase(), url);
      return undefined;
    },
  };
}

/** Files that a site has in its root or in the folders of its sections. */
const rootFile =
  /^\/(?:feed\.(?:xml|json)|atom\.xml|robots\.txt|(?:news-)?sitemap(?:-[\w-]+)?\.xml|favicon\.(?:ico|svg)|sw\.js|site\.webmanifest|card\.png|(?:icon|apple-touch-icon)[\w-]*\.png)$|\/(?:feed\.(?:xml|json)|atom\.xml)$/i;

/** Returns the addresses that would have to be folders for a page to lie at an address. */
function above(url: string): readonly string[] {
  const parts = url.toLowerCase().split("/").slice(1, -1);
  return parts.map((_, index) => `/${parts.slice(0, index + 1).join("/")}`);
}

interface ListedMove {
  readonly from: string;
  /** Undefined if what it led to did not come along. */
  readonly to: string | undefined;
  readonly source: HeldImport["redirects"][number]["source"];
}

/** Returns the old addresses of categories, tags, authors, feeds and redirects of the old site, and where they lead. */
function listedMoves(
  held: HeldImport,
  plan: ImportPlan,
  tagOf: TagFinder,
  settings: ImportSettings,
): readonly ListedMove[] {
  return [
    ...held.categories.flatMap(({ type, slug, name, source, ...listing }) => {
      const section = type === "category" ? plan.sections.sectionOf(slug) : undefined;
      const to = section === undefined ? tagOf(name)?.url : `/${section}/`;
      return movesOf(listing, to, source);
    }),
    ...held.authors.flatMap(({ key, source, ...listing }) => {
      const id = plan.authors.idOfKey.get(key);
      return movesOf(listing, id && `/authors/${id}/`, source);
    }),
    ...held.sites.flatMap(({ feeds, source }) => feeds.map((from) => ({ from, to: "/feed.xml", source }))),
    ...held.redirects.map(({ from, to, source }) => ({ from, to: targetOf(to, plan, settings), source })),
  ];
}

/** Returns where a listing and its feeds lead now. */
function movesOf(
  { oldAddresses, feeds = [] }: Pick<HeldImport["authors"][number], "oldAddresses" | "feeds">,
  to: string | undefined,
  source: ListedMove["source"],
): readonly ListedMove[] {
  return [
    ...oldAddresses.map((from) => ({ from, to, source })),
    ...feeds.map((from) => ({ from, to: to && `${to}feed.xml`, source })),
  ];
}

/** Returns where a redirect of the old site leads now; undefined if that did not come along or is not published. */
function targetOf(to: string, { book }: ImportPlan, { now }: ImportSettings): string | undefined {
  const found = book.find(to);
  switch (found.kind) {
    case "moved":
      return found.to.from <= now ? found.to.url : undefined;
    case "elsewhere":
      return /^https?:\/\//.test(to) ? to : undefined;
    default:
      return undefined;
  }
}
