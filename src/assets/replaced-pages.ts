import { readFileSync } from "node:fs";
import type { Problem } from "../model/problem.ts";
import { fileProblem } from "../model/problem.ts";
import type { Page, PageKind } from "../pages/page.ts";
import type { Copy } from "./public-files.ts";

/** The kinds of pages in whose place a publication can put a file of its own. No content file makes them. */
const replaceable: ReadonlySet<PageKind> = new Set([
  "robots",
  "manifest",
  "redirectsFile",
  "notFound",
  "rss",
  "atom",
  "jsonFeed",
  "sitemapIndex",
  "sitemap",
  "newsSitemap",
]);

interface RemainingPages {
  readonly pages: readonly Page[];
  /** What the files lack that the pages had. */
  readonly problems: readonly Problem[];
}

/** Leaves out the pages in whose place a publication has a file in `public/`. */
export function remainingPages(pages: readonly Page[], files: readonly Copy[]): RemainingPages {
  if (files.length === 0) return { pages, problems: [] };
  const byUrl = new Map(files.map((file) => [file.url, file]));
  const problems: Problem[] = [];
  const remaining = pages.filter((page) => {
    const file = replaceable.has(page.kind) ? byUrl.get(page.url) : undefined;
    if (!file) return true;
    const message = weaknessOf(page, file);
    if (message !== undefined) problems.push(fileProblem(`public${file.url}`, message, "warning"));
    return false;
  });
  return {
    pages: remaining,
    problems: [...problems, ...files.flatMap(sizeProblems), ...iconProblems(byUrl)],
  };
}

/** Returns what readers or search engines lose; undefined if they lose nothing. */
function weaknessOf(page: Page, { from }: Copy): string | undefined {
  switch (page.kind) {
    case "robots":
      return robotsWeakness(page.view, readFileSync(from, "utf8"));
    case "redirectsFile": {
      const { length } = page.view.redirects;
      return length === 0
        ? undefined
        : `It takes the place of the list of former addresses (${length}). Hosts that read it answer them with a page instead of a redirect.`;
    }
    case "manifest":
      return isJson(readFileSync(from, "utf8")) ? undefined : "It is no JSON, so that browsers ignore it.";
    case "rss":
    case "atom":
    case "jsonFeed":
      return "It takes the place of a feed. Who reads that gets no new articles.";
    case "sitemapIndex":
    case "sitemap":
    case "newsSitemap":
      return "It takes the place of a sitemap. Search engines learn of no new pages from it.";
    default:
      return undefined;
  }
}

function robotsWeakness(
  { indexed, sitemapUrls }: Extract<Page, { kind: "robots" }>["view"],
  text: string,
): string | undefined {
  if (indexed && /^user-agent:\s*\*\s*\n(?:(?!user-agent)[^\n]*\n)*disallow:\s*\/\s*$/im.test(text))
    return "It keeps all search engines away from the whole site. Remove the line Disallow: / unless that is meant.";
  const missing = sitemapUrls.filter((url) => !text.includes(url));
  return missing.length === 0
    ? undefined
    : `It does not name the sitemaps, so that search engines find new articles later. Add: ${missing.map((url) => `Sitemap: ${url}`).join(" and ")}`;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** The measures that pages and the manifest give for pictures of `public/`. */
const measures: ReadonlyMap<string, readonly [number, number]> = new Map([
  ["/card.png", [1200, 630]],
  ["/icon-192.png", [192, 192]],
  ["/icon-512.png", [512, 512]],
  ["/icon-maskable-512.png", [512, 512]],
]);

/** Tells of an icon that readers would not see. */
function iconProblems(files: ReadonlyMap<string, Copy>): readonly Problem[] {
  const other = ["/favicon.ico", "/favicon.png"].find((url) => files.has(url));
  if (other === undefined || files.has("/favicon.svg")) return [];
  const message =
    "Pages show /favicon.svg, which is drawn from the publication's name. Add a public/favicon.svg of your own.";
  return [fileProblem(`public${other}`, message, "warning")];
}

function sizeProblems({ url, from }: Copy): readonly Problem[] {
  const wanted = measures.get(url);
  if (!wanted) return [];
  const [width, height] = wanted;
  const size = pngSize(readFileSync(from));
  if (size?.width === width && size.height === height) return [];
  const is = size ? `It has ${size.width} × ${size.height} pixels` : "It is no PNG picture";
  const message = `${is}, and pages announce a PNG of ${width} × ${height}. Save it in that size.`;
  return [fileProblem(`public${url}`, message, "warning")];
}

/** Returns the measures in the header of a PNG file. https://www.w3.org/TR/png-3/#11IHDR */
function pngSize(bytes: Buffer): { readonly width: number; readonly height: number } | undefined {
  if (bytes.length < 24 || bytes.toString("latin1", 1, 4) !== "PNG") return undefined;
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}
