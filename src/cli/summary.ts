import { compareProblems, type Problem } from "../model/problem.ts";
import type { Ended, Unpublished } from "../model/site.ts";
import { type PageKind, pageKinds } from "../pages/page.ts";
import type { BuildReport } from "../pipeline/report.ts";
import { printable } from "./terminal.ts";

/** A finished build with its times, in milliseconds. */
interface BuildSummary {
  readonly report: BuildReport;
  readonly output: string;
  readonly took: number;
  readonly stages: Readonly<Record<string, number>>;
  /** The publication's own layouts and parts whose originals have changed since they were copied. */
  readonly movedOriginals: readonly string[];
}

/** The name of each kind of page in the summary, singular and plural. */
const names: Readonly<Record<PageKind, readonly [string, string]>> = {
  article: ["article", "articles"],
  liveStatus: ["state of live coverage", "states of live coverage"],
  liveUpdates: ["file of newest updates", "files of newest updates"],
  front: ["front page", "front pages"],
  listing: ["listing page", "listing pages"],
  archive: ["archive page", "archive pages"],
  tagIndex: ["tag index", "tag indexes"],
  authorIndex: ["author index", "author indexes"],
  staticPage: ["static page", "static pages"],
  standalone: ["own page", "own pages"],
  template: ["own file", "own files"],
  corrections: ["corrections page", "corrections pages"],
  search: ["search page", "search pages"],
  withdrawn: ["withdrawn article", "withdrawn articles"],
  notFound: ["404 page", "404 pages"],
  redirect: ["redirect", "redirects"],
  rss: ["RSS feed", "RSS feeds"],
  atom: ["Atom feed", "Atom feeds"],
  jsonFeed: ["JSON feed", "JSON feeds"],
  ninjs: ["ninjs file", "ninjs files"],
  sitemapIndex: ["sitemap index", "sitemap indexes"],
  sitemap: ["sitemap", "sitemaps"],
  newsSitemap: ["news sitemap", "news sitemaps"],
  robots: ["robots.txt", "robots.txt"],
  manifest: ["web manifest", "web manifests"],
  redirectsFile: ["_redirects file", "_redirects files"],
  stylesheet: ["style sheet", "style sheets"],
  script: ["script", "scripts"],
  desk: ["file of the desk", "files of the desk"],
};

/** Returns the summary of a build for people: pages by kind, unpublished articles with the reason, and the time. */
export function buildSummary({ report, output, took }: BuildSummary): string {
  const { pages, pictures, unpublished, ended, update } = report;
  const total = [...pages.values()].reduce((sum, count) => sum + count, 0);
  const kinds = pageKinds.flatMap((kind) => {
    const count = pages.get(kind);
    return count === undefined ? [] : [`  ${formatCounted(count, names[kind])}`];
  });
  const changes = update
    ? ` (${update.changed.length} written, ${update.reused} unchanged, ${update.removed.length} removed)`
    : "";
  return [
    `Built ${formatCounted(total, ["page", "pages"])} into ${output} in ${(took / 1000).toFixed(2)} s${changes}`,
    ...kinds,
    ...(pictures > 0 ? [`  ${formatCounted(pictures, ["picture", "pictures"])}`] : []),
    ...(unpublished.length > 0
      ? [`Not published yet: ${unpublished.length}`, ...unpublished.map(unpublishedLine)]
      : []),
    ...endedLines(
      "Expired",
      ended.filter(({ reason }) => reason === "expired"),
    ),
    ...endedLines(
      "Withdrawn",
      ended.filter(({ reason }) => reason === "withdrawn"),
    ),
    ...untrackedLines(update?.untracked ?? [], output),
    "",
  ].join("\n");
}

/** Returns everything that editors should see: problems of the content, and addresses that lead nowhere any more. */
export function allProblems({ problems, lost }: Pick<BuildReport, "problems" | "lost">): readonly Problem[] {
  return [...problems, ...lost.problems].sort(compareProblems);
}

/** Returns the same summary as one JSON object. */
export function buildSummaryJson(summary: BuildSummary): string {
  const { report, output, took, stages, movedOriginals } = summary;
  const { update, pages, pictures, unpublished, ended, lost, notice, isCacheUnsaved, explanation } = report;
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
    untracked: update?.untracked,
    notice,
    isCacheUnsaved,
    explanation,
    unpublished: unpublished.map(({ file, title, reason, until }) => ({
      file,
      title,
      reason,
      until: until?.iso,
    })),
    ended: ended.map(({ file, title, reason, since }) => ({ file, title, reason, since: since.iso })),
    lostAddresses: lost.addresses,
    movedOriginals,
    problems: allProblems(report),
  })}\n`;
}

function formatCounted(count: number, [one, several]: readonly [string, string]): string {
  return `${count} ${count === 1 ? one : several}`;
}

function unpublishedLine({ file, title, until }: Unpublished): string {
  return `  ${until ? `scheduled until ${until.iso}` : "draft"}: ${printable(title)} (${printable(file)})`;
}

/** The number of names that are listed. Further ones are counted. */
const mostNames = 5;

/** Counts the articles that ended in one way and lists the latest, since the number grows with the years. */
function endedLines(what: string, ended: readonly Ended[]): readonly string[] {
  if (ended.length === 0) return [];
  const latest = ended
    .slice(0, mostNames)
    .map(({ file, title, since }) => `  ${since.iso}: ${printable(title)} (${printable(file)})`);
  const more = ended.length - latest.length;
  return [`${what}: ${ended.length}`, ...latest, ...(more > 0 ? [`  and ${more} more`] : [])];
}

function untrackedLines(untracked: readonly string[], output: string): readonly string[] {
  if (untracked.length === 0) return [];
  const more = untracked.length > mostNames ? ` and ${untracked.length - mostNames} more` : "";
  return [
    `Untracked files in ${output}, left alone: ${untracked.slice(0, mostNames).map(printable).join(", ")}${more}`,
  ];
}

/** Returns the root-relative url of a file in the output folder. */
function urlOf(file: string): string {
  return `/${file.replace(/(^|\/)index\.html$/, "$1")}`;
}
