import { compareProblems, type Problem } from "../model/problem.ts";
import type { Unpublished } from "../model/site.ts";
import { type PageKind, pageKinds } from "../pages/page.ts";
import type { BuildReport } from "../pipeline/report.ts";
import { printable } from "./terminal.ts";

/** A build that was done: where to, how long it took and how long each stage of it, in milliseconds. */
interface BuildSummary {
  readonly report: BuildReport;
  readonly output: string;
  readonly took: number;
  readonly stages: Readonly<Record<string, number>>;
}

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
  search: ["search page", "search pages"],
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
  script: ["script", "scripts"],
};

/** What a build did, for people: pages by kind, what was held back and why, and how long it took. */
export function buildSummary({ report, output, took }: BuildSummary): string {
  const { pages, pictures, unpublished, update } = report;
  const total = [...pages.values()].reduce((sum, count) => sum + count, 0);
  const kinds = pageKinds.flatMap((kind) => {
    const count = pages.get(kind);
    return count === undefined ? [] : [`  ${counted(count, names[kind])}`];
  });
  const changes = update
    ? ` (${update.changed.length} written, ${update.reused} unchanged, ${update.removed.length} removed)`
    : "";
  return [
    `Built ${counted(total, ["page", "pages"])} into ${output} in ${(took / 1000).toFixed(2)} s${changes}`,
    ...kinds,
    ...(pictures > 0 ? [`  ${counted(pictures, ["picture", "pictures"])}`] : []),
    ...(unpublished.length > 0
      ? [`Not published yet: ${unpublished.length}`, ...unpublished.map(unpublishedLine)]
      : []),
    ...otherLines(update?.others ?? [], output),
    "",
  ].join("\n");
}

/** All that an editor is told of: faults of the content, and addresses that are lost. */
export function toldProblems({ problems, lost }: Pick<BuildReport, "problems" | "lost">): readonly Problem[] {
  return [...problems, ...lost.problems].sort(compareProblems);
}

/** The same as one JSON object. */
export function buildSummaryJson({ report, output, took, stages }: BuildSummary): string {
  const { update, pages, pictures, unpublished, lost, notice, isUnkept, explanation } = report;
  const times = Object.entries(stages).map(([name, time]) => [name, Math.round(time)]);
  return `${JSON.stringify({
    ok: update !== undefined,
    output,
    milliseconds: Math.round(took),
    stages: Object.fromEntries(times),
    pages: Object.fromEntries(pages),
    pictures,
    rendered: update?.rendered,
    reused: update?.reused,
    written: update?.changed.length,
    removed: update?.removed.length,
    bytes: update?.bytes,
    changedUrls: update?.changed.map(urlOf),
    removedUrls: update?.removed.map(urlOf),
    others: update?.others,
    notice,
    isUnkept,
    explanation,
    unpublished: unpublished.map(({ file, title, reason, until }) => ({
      file,
      title,
      reason,
      until: until?.iso,
    })),
    lostAddresses: lost.addresses,
    problems: toldProblems(report),
  })}\n`;
}

function counted(count: number, [one, several]: readonly [string, string]): string {
  return `${count} ${count === 1 ? one : several}`;
}

function unpublishedLine({ file, title, until }: Unpublished): string {
  return `  ${until ? `scheduled until ${until.iso}` : "draft"}: ${printable(title)} (${printable(file)})`;
}

/** How many names are told before the rest is only counted. */
const mostNames = 5;

function otherLines(others: readonly string[], output: string): readonly string[] {
  if (others.length === 0) return [];
  const more = others.length > mostNames ? ` and ${others.length - mostNames} more` : "";
  return [
    `Untracked files in ${output}, left alone: ${others.slice(0, mostNames).map(printable).join(", ")}${more}`,
  ];
}

/** The url under which a file of the output folder is seen, root-relative. */
function urlOf(file: string): string {
  return `/${file.replace(/(^|\/)index\.html$/, "$1")}`;
}
