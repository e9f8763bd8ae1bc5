import type { BuildCache } from "../cache/cache.ts";
import { closest } from "../lib/suggest.ts";
import type { Publication } from "../model/publication.ts";
import type { Site } from "../model/site.ts";
import type { OutputDiff, PlannedPage } from "../output/diff.ts";
import type { Page } from "../pages/page.ts";
import { type Parts, serializeView } from "../render/serialize-view.ts";
import type { Explanation } from "./report.ts";

interface PlannedSite {
  readonly site: Site;
  readonly pages: readonly Page[];
  readonly diff: OutputDiff;
  readonly cache: { readonly outputs: Pick<BuildCache["outputs"], "partsOf"> };
}

/** Explains why the page at an address will be rendered or not. To be called before anything is rendered. */
export function explainPage(address: string, { site, pages, diff, cache }: PlannedSite): Explanation {
  const urls = urlsMeantBy(address, site.publication);
  const known = new Set(pages.map(({ url }) => url));
  const url = urls.find((one) => known.has(one));
  if (url === undefined) return expiredPage(urls, site) ?? unknownPage(urls, pages);
  const planned = diff.pages.find(({ page }) => page.url === url);
  return planned ? plannedPage(planned, cache) : { url, reason: "unchanged", changed: [] };
}

function plannedPage(
  { page, path, reason, before }: PlannedPage,
  { outputs }: PlannedSite["cache"],
): Explanation {
  const changed = before ? changedParts(JSON.parse(outputs.partsOf(path)), serializeView(page).parts) : [];
  return { url: page.url, reason, changed };
}

/**
 * Returns the urls that an address may mean, the likeliest first. A whole address begins with the path under which the site
 * is published; one that begins with a slash may.
 * @example urlsMeantBy("https://example.org/paper/world/", { basePath: "/paper/" }) // ["/world/", "/paper/world/"]
 */
export function urlsMeantBy(address: string, { basePath }: Pick<Publication, "basePath">): readonly string[] {
  const whole = /^https?:/i.test(address) ? URL.parse(address)?.pathname : undefined;
  const path = decoded(whole ?? address.replace(/[?#].*$/s, ""));
  const inside = path.startsWith(basePath) ? path.slice(basePath.length - 1) : path;
  return [...new Set(whole === undefined ? [path, inside] : [inside, path])];
}

/** Explains that the article at one of some urls has expired; undefined if there is none. */
function expiredPage(urls: readonly string[], { ended }: Site): Explanation | undefined {
  const one = ended.find(({ url, reason }) => reason === "expired" && urls.includes(url));
  return one && { url: one.url, reason: "unknown", changed: [], expired: one.since.iso };
}

/** Explains that there is no page at any of some urls, and names the one closest to the first. */
function unknownPage(urls: readonly string[], pages: readonly Page[]): Explanation {
  const url = urls[0] ?? "";
  return {
    url,
    reason: "unknown",
    changed: [],
    closest: closest(
      url,
      pages.map((page) => page.url),
    ),
  };
}

/** Returns the names of the parts that differ, and for lists the number of items that do. */
function changedParts(before: Parts, now: Parts): readonly string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(now)])].flatMap((name) => {
    const [one, other] = [before[name], now[name]];
    if (JSON.stringify(one) === JSON.stringify(other)) return [];
    const isList = typeof one === "object" && typeof other === "object";
    return [isList ? `${name} (${itemsChanged(one, other)})` : name];
  });
}

function itemsChanged(before: readonly number[], now: readonly number[]): string {
  const known = new Set(before);
  const fresh = now.filter((checksum) => !known.has(checksum)).length;
  const kept = now.length - fresh;
  return fresh === 0 && now.length === before.length
    ? "in another order"
    : `${fresh} new, ${kept} unchanged, ${before.length - kept} removed`;
}

/** Decodes an address, as the urls of pages are; returns it unchanged if it can't be decoded. */
function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
