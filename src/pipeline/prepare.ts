import { type Copy, misplacedFile } from "../assets/public-files.ts";
import { remainingPages } from "../assets/replaced-pages.ts";
import { type OwnLook, siteLook } from "../assets/site-look.ts";
import {
  leadMapFiles,
  type PublishedPicture,
  publishedPictures,
  shownPictures,
  socialCards,
} from "../assets/wanted-images.ts";
import { cardProblems } from "../cards/problems.ts";
import { cardType } from "../cards/settable-text.ts";
import { localTime } from "../i18n/parse-date.ts";
import { lazy } from "../lib/cache.ts";
import { type Problem, type Result, reportedProblems } from "../model/problem.ts";
import type { BuildTarget } from "../model/publication.ts";
import type { Records, Site } from "../model/site.ts";
import { type Clock, type RecordingClock, recordingClock, type Validity } from "../model/time.ts";
import { allPages } from "../pages/all.ts";
import { goneProblems } from "../pages/gone-addresses.ts";
import type { LeadMapFile } from "../pages/images.ts";
import { deadLinks } from "../pages/link-check.ts";
import type { Page } from "../pages/page.ts";
import { type SearchYear, searchIndexUrl, searchYears } from "../pages/search.ts";
import type { SocialCard } from "../pages/social-card.ts";
import { clashProblems, type UrlSet, urlClashes } from "../pages/url-clashes.ts";
import { linkSite } from "../site/link.ts";
import { type LinkedRecords, relinkedSite } from "../site/relink.ts";

/** Everything that a site publishes, as data. No file of it is made yet. */
export interface SitePlan {
  readonly site: Site;
  readonly pages: readonly Page[];
  /** Files of `public/`. */
  readonly publicFiles: readonly Copy[];
  readonly fontFiles: readonly Copy[];
  /** Pictures of the content folder. */
  readonly pictures: readonly PublishedPicture[];
  /** What readers can search, year by year. */
  readonly searchYears: readonly SearchYear[];
  readonly cards: readonly SocialCard[];
  /** Maps of articles, as pictures. */
  readonly maps: readonly LeadMapFile[];
  /** How long the plan stays true if nothing but time changes. */
  readonly validity: () => Validity;
}

export interface PreparedSite {
  /** Undefined if one of the problems is an error. */
  readonly plan?: SitePlan | undefined;
  /** The number of content files of which records were made. */
  readonly recordCount: number;
  /** Those of the records and those of the site, by file and line. */
  readonly problems: readonly Problem[];
  /** What a process may hold of the site; undefined if the plan is. */
  readonly held?: HeldSite | undefined;
}

/** What a process holds of a site that has no errors, so that it can plan it again at once. */
export interface HeldSite extends LinkedRecords {
  /** The urls of all outputs but search indexes. */
  readonly urls: readonly string[];
}

interface PlanOptions extends Pick<BuildTarget, "now" | "audience" | "publicationFolder"> {
  /** What the publication adds to the look of its pages. */
  readonly look?: OwnLook | undefined;
  /** Returns the size of a published picture by its url. Called when views are made. */
  readonly bytesOf?: (url: string) => number;
  /** The site that the process planned before, if it holds one. */
  readonly held?: HeldSite | undefined;
}

/** Plans a site from its records: links them, makes their pages, and runs every check that may have another result. */
export function prepareSite(content: Result<Records>, options: PlanOptions): PreparedSite {
  const { now, audience, held } = options;
  const { value: records, problems } = content;
  if (!records) return { recordCount: 0, problems: reportedProblems(problems) };
  const clock = recordingClock(inMilliseconds(now, records.publication.timeZone), audience);
  const relinked = held && relinkedSite(held, records, clock);
  const linked = relinked ?? linkedRecords(records, clock);
  const { plan, problems: assetProblems } = planSite(linked.site, records, options, clock);
  const found = [...problems, ...linked.problems];
  const outputs = outputsOf(plan);
  const isChecked = relinked?.links === "same" && held && haveUrls(outputs, held.urls);
  const outputErrors = isChecked ? [] : outputProblems(plan, outputs, records, clock, found);
  const all = [...found, ...assetProblems, ...outputErrors];
  const isSound = !all.some(({ severity }) => severity === "error");
  return {
    plan: isSound ? plan : undefined,
    recordCount: recordCount(records),
    problems: reportedProblems(all),
    held: isSound ? { ...linked, urls: outputs.map(({ url }) => url) } : undefined,
  };
}

function linkedRecords(records: Records, clock: RecordingClock): LinkedRecords {
  const linked = linkSite(records, clock);
  return { ...linked, records, validity: clock.validity() };
}

function haveUrls(outputs: readonly NamedOutput[], urls: readonly string[]): boolean {
  return outputs.length === urls.length && outputs.every(({ url }, index) => url === urls[index]);
}

function inMilliseconds(now: number | string, zone: string): number {
  return typeof now === "number" ? now : localTime(now, zone).toMillis();
}

function recordCount({ articles, authors, sections, tags, pages }: Records): number {
  return articles.length + authors.length + sections.length + tags.length + pages.length;
}

function planSite(
  site: Site,
  records: Records,
  { bytesOf, look = {}, publicationFolder }: PlanOptions,
  clock: RecordingClock,
): { readonly plan: SitePlan; readonly problems: readonly Problem[] } {
  const { assets, fontFiles, publicFiles, ofPages, problems } = siteLook(records, look, publicationFolder);
  // A preview draws no cards.
  const type = clock.audience === "public" && site.publication.cards ? cardType() : undefined;
  const made = allPages({ site, ...clock, ...ofPages, bytesOf, cardType: type });
  const { pages, problems: fileProblems } = remainingPages(made, publicFiles.own);
  const plan = {
    site,
    pages: [...pages, ...assets],
    publicFiles: publicFiles.all,
    fontFiles,
    pictures: publishedPictures(shownPictures(site), clock.audience),
    searchYears: searchYears(site),
    cards: type ? socialCards(site, type) : [],
    maps: leadMapFiles(site),
    validity: clock.validity,
  };
  const cardErrors = type ? cardProblems(site, type) : [];
  return { plan, problems: [...problems, ...fileProblems, ...cardErrors] };
}

/** Checks that no two outputs share a path, and that every link leads to an output. */
function outputProblems(
  plan: SitePlan,
  outputs: readonly NamedOutput[],
  records: Records,
  clock: Clock,
  found: readonly Problem[],
): readonly Problem[] {
  const unpublished = clock.audience === "preview" ? [] : plan.site.unpublished;
  const all = [...outputs, ...searchEntries(plan)];
  // The indexer names the files of an index when it makes them, so that the whole folder is reserved.
  const searchFolder = plan.site.publication.search ? [{ url: "/search/index", source: searchIndex }] : [];
  // An unpublished page must not turn out to clash on the day on which it is published.
  const reserved = [...searchFolder, ...unpublished.map(({ url, file }) => ({ url, source: file }))];
  const urls = withUrls(plan.site.byUrl, outputs);
  const linkUrls = withUrls(urls, searchEntries(plan));
  const targets = {
    urls: { has: linkUrls.has, keys: () => all.map(({ url }) => url).values() },
    unpublished: new Map(unpublished.map((page) => [page.url, page])),
    later: lazy(() => urlsOfEverything(records, clock)),
    misplaced: (url: string) => misplacedFile(records.siteOrigin.file, url),
  };
  return [
    ...clashProblems(
      urlClashes([...outputs, ...reserved], withUrls(urls, reserved)),
      records,
      found,
      (url) => targets.urls.has(url) || targets.unpublished.has(url),
    ),
    ...goneProblems(records, all, plan.site.unpublished),
    ...deadLinks(records, targets),
  ];
}

/** Returns known urls and those of outputs. Looks into the known ones, since to copy them takes longer. */
function withUrls(known: UrlSet, outputs: readonly Pick<NamedOutput, "url">[]): UrlSet {
  const others = new Set<string>();
  for (const { url } of outputs) if (!known.has(url)) others.add(url);
  const has = (url: string): boolean => known.has(url) || others.has(url);
  return { size: known.size + others.size, has };
}

const searchIndex = "the search index";

interface NamedOutput {
  readonly url: string;
  /** The file that it is made from, or what it is. */
  readonly source: string;
}

/** Returns all outputs but search indexes. */
function outputsOf(plan: SitePlan): readonly NamedOutput[] {
  return [
    ...plan.pages,
    ...plan.pictures.flatMap(({ source, variants }) =>
      variants.map(({ url }) => ({ url, source: source.path })),
    ),
    ...plan.cards.map(({ url }) => ({ url, source: "a social card" })),
    ...plan.maps.map(({ url }) => ({ url, source: "a map" })),
    ...plan.publicFiles.map(({ url }) => ({ url, source: `public${url}` })),
    ...plan.fontFiles.map(({ url }) => ({ url, source: "a font" })),
  ];
}

/** Returns the file of each search index whose name is known before the index is made. */
function searchEntries({ searchYears: years }: SitePlan): readonly NamedOutput[] {
  return years.map(({ year }) => ({
    url: `${searchIndexUrl(year)}pagefind-entry.json`,
    source: searchIndex,
  }));
}

/** Returns the urls of all pages that there would be if nothing were unpublished. */
function urlsOfEverything(records: Records, { hasPassed }: Clock): ReadonlySet<string> {
  const clock = { hasPassed, audience: "preview" } as const;
  const { site } = linkSite(records, clock);
  const pages = allPages({ site, ...clock, stylesheetUrl: "/" });
  return new Set(pages.map(({ url }) => url));
}
