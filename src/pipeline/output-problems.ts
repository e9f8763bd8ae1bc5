import { misplacedFile } from "../assets/public-files.ts";
import { lazy } from "../lib/cache.ts";
import type { Problem } from "../model/problem.ts";
import type { Records, Site } from "../model/site.ts";
import type { Clock } from "../model/time.ts";
import { allPages } from "../pages/all.ts";
import { clashProblems } from "../pages/clash-problems.ts";
import { goneProblems } from "../pages/gone-addresses.ts";
import { deadLinks } from "../pages/link-check.ts";
import type { OwnPage } from "../pages/own-page.ts";
import { redirectProblems } from "../pages/redirect-problems.ts";
import { type SearchYear, searchIndexUrl } from "../pages/search.ts";
import { type UrlSet, urlClashes } from "../pages/url-clashes.ts";
import { linkSite } from "../site/link.ts";

const searchIndex = "the search index";

export interface NamedOutput {
  readonly url: string;
  /** The file that it is made from, or what it is. */
  readonly source: string;
}

interface CheckedOutputs {
  readonly site: Site;
  readonly searchYears: readonly SearchYear[];
  /** All outputs but search indexes. */
  readonly outputs: readonly NamedOutput[];
  readonly records: Records;
  readonly clock: Clock;
  readonly found: readonly Problem[];
  readonly own: readonly OwnPage[];
  /** Returns the line of a file of the publication's own code in which a link is written; 0 if there is none. */
  readonly lineIn: (file: string, written: string) => number;
}

/** Checks that no two outputs share a path, and that every link leads to an output. */
export function outputProblems(checked: CheckedOutputs): readonly Problem[] {
  const { site, outputs, records, clock, found, own, lineIn } = checked;
  const unpublished = clock.audience === "preview" ? [] : site.unpublished;
  const unpublishedUpdates = clock.audience === "preview" ? [] : site.unpublishedUpdates;
  const all = [...outputs, ...searchEntries(checked)];
  // The indexer names the files of an index when it makes them, so that the whole folder is reserved.
  const searchFolder = site.publication.search ? [{ url: "/search/index", source: searchIndex }] : [];
  // An unpublished page must not turn out to clash on the day on which it is published.
  const reserved = [...searchFolder, ...unpublished.map(({ url, file }) => ({ url, source: file }))];
  const urls = withUrls(site.byUrl, outputs);
  const linkUrls = withUrls(urls, searchEntries(checked));
  const targets = {
    urls: { has: linkUrls.has, keys: () => all.map(({ url }) => url).values() },
    unpublished: new Map(unpublished.map((page) => [page.url, page])),
    unpublishedUpdates,
    ended: site.ended,
    vanishing: lazy(() => vanishingUrls(site, records, clock)),
    later: lazy(() => urlsOfEverything(records, clock)),
    misplaced: (url: string) => misplacedFile(records.siteOrigin.file, url),
    lineIn,
  };
  return [
    ...clashProblems(
      urlClashes([...withOwnLines(outputs, own), ...reserved], withUrls(urls, reserved)),
      records,
      found,
      (url) => targets.urls.has(url) || targets.unpublished.has(url),
    ),
    ...redirectProblems(records),
    ...goneProblems(records, all, site.unpublished),
    ...deadLinks(records, targets, own),
  ];
}

/** Returns the outputs, those that the publication makes itself with the lines that say their addresses. */
function withOwnLines(outputs: readonly NamedOutput[], own: readonly OwnPage[]) {
  if (own.length === 0) return outputs;
  const lines = new Map(own.map(({ url, source, line }) => [`${url}\n${source}`, line]));
  return outputs.map(({ url, source }) => {
    const line = lines.get(`${url}\n${source}`);
    return { url, source, own: line === undefined ? undefined : { line } };
  });
}

/** Returns known urls and those of outputs. Looks into the known ones, since to copy them takes longer. */
function withUrls(known: UrlSet, outputs: readonly Pick<NamedOutput, "url">[]): UrlSet {
  const others = new Set<string>();
  for (const { url } of outputs) if (!known.has(url)) others.add(url);
  const has = (url: string): boolean => known.has(url) || others.has(url);
  return { size: known.size + others.size, has };
}

/** Returns the file of each search index whose name is known before the index is made. */
function searchEntries({ searchYears: years }: Pick<CheckedOutputs, "searchYears">): readonly NamedOutput[] {
  return years.map(({ year }) => ({
    url: `${searchIndexUrl(year)}pagefind-entry.json`,
    source: searchIndex,
  }));
}

/** Returns the urls of all pages that there would be if nothing were unpublished. */
function urlsOfEverything(records: Records, { hasPassed }: Clock): ReadonlySet<string> {
  const clock = { hasPassed, audience: "preview" } as const;
  return urlsOf(linkSite(records, clock).site, clock);
}

/** Returns the urls of the pages of a site that there would not be if all articles that expire had expired. */
function vanishingUrls(site: Site, records: Records, clock: Clock): ReadonlySet<string> {
  const articles = records.articles.filter(({ expires }) => expires === undefined);
  const left = urlsOf(linkSite({ ...records, articles }, clock).site, clock);
  return new Set([...urlsOf(site, clock)].filter((url) => !left.has(url)));
}

function urlsOf(site: Site, clock: Clock): ReadonlySet<string> {
  return new Set(allPages({ site, ...clock, stylesheetUrl: "/" }).map(({ url }) => url));
}
