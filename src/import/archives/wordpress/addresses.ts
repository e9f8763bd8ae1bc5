import { boundedCache } from "../../../lib/cache.ts";
import { decoded, type WxrItem } from "./wxr-item.ts";

/**
 * Returns the path of an address with its query, as the source encodes it; undefined for an address of another host.
 * @example pathOf("https://example.org/2013/06/harbour/", "https://example.org") // "/2013/06/harbour/"
 */
export function pathOf(address: string, siteUrl: string): string | undefined {
  const base = siteAt(siteUrl);
  const url = URL.parse(address, base ?? "https://site.invalid");
  if (!url || !/^https?:$/.test(url.protocol)) return undefined;
  const isOwn = base ? sameHost(url.host, base.host) : url.host === "site.invalid";
  return isOwn ? url.pathname + url.search : undefined;
}

/** All items of an export name one site. */
const sites = boundedCache<URL | null>();

function siteAt(siteUrl: string): URL | null {
  return sites(siteUrl, () => URL.parse(siteUrl));
}

function sameHost(one: string, other: string): boolean {
  return one.replace(/^www\./, "") === other.replace(/^www\./, "");
}

/** Returns the folder of the site in the paths of its host, without a slash at its end: "/blog", or nothing. */
export function siteFolder(siteUrl: string): string {
  return (siteAt(siteUrl)?.pathname ?? "").replace(/\/+$/, "");
}

/**
 * Returns the old addresses of a post or page: its permalink, those that it had with other slugs, and that with its number, by
 * which older texts link to it. What was never published has none but a number.
 */
export function addressesOf(item: WxrItem, siteUrl: string): readonly string[] {
  const path = pathOf(item.link, siteUrl);
  const isPublished = item.status === "publish";
  const isPermalink = path !== undefined && path !== "/" && (isPublished || !path.includes("?"));
  const folder = siteFolder(siteUrl);
  const numbered = item.id === "" ? [] : [`${folder}/?${item.type === "page" ? "page_id" : "p"}=${item.id}`];
  return [
    ...new Set([
      ...(isPermalink ? [path, ...item.oldSlugs.flatMap((slug) => withSlug(path, item.slug, slug))] : []),
      ...(isPublished ? numbered : []),
    ]),
  ];
}

/** Returns a path with another slug in place of the one at its end; nothing if it ends in another. */
function withSlug(path: string, slug: string, oldSlug: string): readonly string[] {
  const parts = path.split("/");
  const index = parts.findLastIndex((part) => part !== "");
  if (index < 0 || decoded(parts[index] ?? "") !== slug) return [];
  return [parts.with(index, encodeURIComponent(oldSlug)).join("/")];
}

/** Returns the addresses of the feeds that WordPress makes for a whole site, of posts alone. */
export function feedAddresses(siteUrl: string): readonly string[] {
  const folder = siteFolder(siteUrl);
  return ["/feed/", "/feed/rss/", "/feed/rss2/", "/feed/atom/", "/feed/rdf/"].map(
    (path) => `${folder}${path}`,
  );
}
