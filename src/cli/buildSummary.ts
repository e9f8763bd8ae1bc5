import type { BuildReport } from "../build/buildSite.ts";
import type { Held } from "../model/site.ts";
import type { PageKind } from "../pages/page.ts";
import { pageKinds } from "../pages/pageKinds.ts";

/** How the summary calls each kind of page: one, several. */
const names: Readonly<Record<PageKind, readonly [string, string]>> = {
  article: ["article", "articles"],
  front: ["front page", "front pages"],
  listing: ["listing page", "listing pages"],
  archive: ["archive page", "archive pages"],
  tagIndex: ["tag index", "tag indexes"],
  authorIndex: ["author index", "author indexes"],
  staticPage: ["static page", "static pages"],
  corrections: ["corrections page", "corrections pages"],
  notFound: ["404 page", "404 pages"],
  redirect: ["redirect", "redirects"],
  rss: ["RSS feed", "RSS feeds"],
  atom: ["Atom feed", "Atom feeds"],
  jsonFeed: ["JSON feed", "JSON feeds"],
  sitemapIndex: ["sitemap index", "sitemap indexes"],
  sitemap: ["sitemap", "sitemaps"],
  newsSitemap: ["news sitemap", "news sitemaps"],
  robots: ["robots.txt", "robots.txt"],
  manifest: ["web manifest", "web manifests"],
  redirectsFile: ["_redirects file", "_redirects files"],
  stylesheet: ["style sheet", "style sheets"],
};

const counted = (count: number, [one, several]: readonly [string, string]): string =>
  `${count} ${count === 1 ? one : several}`;

const heldLine = ({ file, title, reason, until }: Held): string =>
  `  ${reason === "draft" ? "draft" : `scheduled until ${until}`}: ${title} (${file})`;

/** What a build did, for people: pages by kind, what was held back and why, and how long it took (milliseconds). */
export const buildSummary = (report: BuildReport, output: string, took: number): string => {
  const { pages, pictures, held, published } = report;
  const total = [...pages.values()].reduce((sum, count) => sum + count, 0);
  const kinds = pageKinds.flatMap((kind) => {
    const count = pages.get(kind);
    return count === undefined ? [] : [`  ${counted(count, names[kind])}`];
  });
  const changes = published
    ? ` (${published.written} written, ${published.kept} unchanged, ${published.removed} removed)`
    : "";
  return [
    `Built ${counted(total, ["page", "pages"])} into ${output} in ${(took / 1000).toFixed(2)} s${changes}`,
    ...kinds,
    ...(pictures > 0 ? [`  ${counted(pictures, ["picture", "pictures"])}`] : []),
    ...(held.length > 0 ? [`Held back: ${held.length}`, ...held.map(heldLine)] : []),
    "",
  ].join("\n");
};

/** The same as one JSON object. */
export const buildSummaryJson = (report: BuildReport, output: string, took: number): string =>
  `${JSON.stringify({
    ok: report.published !== undefined,
    output,
    milliseconds: Math.round(took),
    pages: Object.fromEntries(report.pages),
    pictures: report.pictures,
    files: report.published,
    held: report.held,
    problems: report.problems,
  })}\n`;
