import type { BuildCache } from "../cache/cache.ts";
import { closest } from "../lib/suggest.ts";
import type { Publication } from "../model/publication.ts";
import type { PlannedPage } from "../output/diff.ts";
import type { Page } from "../pages/page.ts";
import { type Parts, serializeView } from "../render/serialize-view.ts";
import type { Explanation } from "./report.ts";

/** Explains a page of the plan, before it is rendered. */
export function explain(
  { page, path, reason, before }: PlannedPage,
  { partsOf }: Pick<BuildCache, "partsOf">,
): Explanation {
  const changed = before ? changedParts(JSON.parse(partsOf(path)), serializeView(page).parts) : [];
  return { url: page.url, reason, changed };
}

/**
 * The urls that an address may mean, the likeliest first. A whole one begins with the path that the site is published under;
 * one that begins with a slash may, too.
 * @example urlsMeantBy("https://example.org/paper/world/", { basePath: "/paper/" }) // ["/world/", "/paper/world/"]
 */
export function urlsMeantBy(address: string, { basePath }: Pick<Publication, "basePath">): readonly string[] {
  const whole = /^https?:/i.test(address) ? URL.parse(address)?.pathname : undefined;
  const path = decoded(whole ?? address.replace(/[?#].*$/s, ""));
  const inside = path.startsWith(basePath) ? path.slice(basePath.length - 1) : path;
  return [...new Set(whole === undefined ? [path, inside] : [inside, path])];
}

/** That there is no page at any of some urls, and the one that is nearest to the first of them. */
export function unknownPage(urls: readonly string[], pages: readonly Page[]): Explanation {
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

/** The names of the parts that differ; of lists, how many items do. */
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
  const fresh = now.filter((sum) => !known.has(sum)).length;
  const kept = now.length - fresh;
  return fresh === 0 && now.length === before.length
    ? "in another order"
    : `${fresh} new, ${kept} unchanged, ${before.length - kept} removed`;
}

/** An address as the urls of pages are written. */
function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
