import type { Copy } from "../assets/public-files.ts";
import { remainingPages } from "../assets/replaced-pages.ts";
import { type OwnLook, siteLook } from "../assets/site-look.ts";
import {
  leadMapFiles,
  type PublishedPicture,
  photoCards,
  publishedPictures,
  shownPictures,
  socialCards,
} from "../assets/wanted-images.ts";
import { cardProblems } from "../cards/problems.ts";
import { cardType } from "../cards/settable-text.ts";
import { localTime } from "../i18n/parse-date.ts";
import { type Problem, type Result, reportedProblems } from "../model/problem.ts";
import type { BuildTarget } from "../model/publication.ts";
import type { Records, Site } from "../model/site.ts";
import { type RecordingClock, recordingClock, type Validity } from "../model/time.ts";
import { allPages } from "../pages/all.ts";
import { type IdentityFile, identityFiles } from "../pages/identity.ts";
import type { LeadMapFile } from "../pages/images.ts";
import type { OwnPage } from "../pages/own-page.ts";
import type { Page } from "../pages/page.ts";
import { type SearchYear, searchYears } from "../pages/search.ts";
import type { PhotoCard, SocialCard } from "../pages/social-card.ts";
import { linkSite } from "../site/link.ts";
import { type LinkedRecords, relinkedSite } from "../site/relink.ts";
import { withArchiveCounted } from "./archive-summary.ts";
import { type NamedOutput, outputProblems } from "./output-problems.ts";

/** Everything that a site publishes, as data. No file of it is made yet. */
export interface SitePlan {
  readonly site: Site;
  readonly pages: readonly Page[];
  /** Files of `public/`. */
  readonly publicFiles: readonly Copy[];
  readonly fontFiles: readonly Copy[];
  /** The program of the desk. */
  readonly deskFiles: readonly Copy[];
  /** Pictures of the content folder. */
  readonly pictures: readonly PublishedPicture[];
  /** What readers can search, year by year. */
  readonly searchYears: readonly SearchYear[];
  readonly cards: readonly SocialCard[];
  readonly photoCards: readonly PhotoCard[];
  /** Icons and the publication's own card. */
  readonly identity: readonly IdentityFile[];
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

export interface PlanOptions extends Pick<BuildTarget, "now" | "audience" | "publicationFolder" | "archive"> {
  /** What the publication adds to the look of its pages. */
  readonly look?: OwnLook | undefined;
  /** Returns the size of a published picture by its url. Called when views are made. */
  readonly bytesOf?: (url: string) => number;
  /** The site that the process planned before, if it holds one. */
  readonly held?: HeldSite | undefined;
  /** What the publication made itself. */
  readonly own?: readonly OwnPage[] | undefined;
  /** Returns the line of a file of the publication's own code in which a link is written; 0 if there is none. */
  readonly lineIn?: ((file: string, written: string) => number) | undefined;
}

/** Plans a site from its records: links them, makes their pages, and runs every check that may have another result. */
export function prepareSite(content: Result<Records>, options: PlanOptions): PreparedSite {
  const linked = linkContent(content, options);
  return linked ? preparePages(linked, content.problems, options) : unpreparedSite(content.problems);
}

/** Returns what is to be reported of a site that has no pages, because its content can't be read. */
export function unpreparedSite(problems: readonly Problem[]): PreparedSite {
  return { recordCount: 0, problems: reportedProblems(problems) };
}

/** Records that were linked, and the clock that was asked. */
interface LinkedContent extends LinkedRecords {
  readonly clock: RecordingClock;
  /** Says if the site that the process holds has the same links; undefined if it was linked anew. */
  readonly links?: "same" | "changed" | undefined;
}

/** Links the records of a site; undefined if there are none. */
export function linkContent(
  { value: records }: Result<Records>,
  { now, audience, held }: PlanOptions,
): LinkedContent | undefined {
  if (!records) return undefined;
  const clock = recordingClock(inMilliseconds(now, records.publication.timeZone), audience);
  return { clock, ...((held && relinkedSite(held, records, clock)) ?? linkedRecords(records, clock)) };
}

/** Makes the pages of a linked site, and runs every check that may have another result. */
export function preparePages(
  { clock, links, ...linked }: LinkedContent,
  problems: readonly Problem[],
  options: PlanOptions,
): PreparedSite {
  const { held, own = [], lineIn = () => 0 } = options;
  const { records } = linked;
  const { plan, problems: assetProblems } = planSite(linked.site, records, options, clock);
  const found = [...problems, ...linked.problems];
  const outputs = outputsOf(plan);
  const isChecked = own.length === 0 && links === "same" && held && haveUrls(outputs, held.urls);
  const outputErrors = isChecked
    ? []
    : outputProblems({ ...plan, outputs, records, clock, found, own, lineIn });
  const all = [...found, ...assetProblems, ...outputErrors];
  const isSound = !all.some(({ severity }) => severity === "error");
  return {
    plan: isSound ? plan : undefined,
    recordCount: recordCount(records),
    problems: reportedProblems(withArchiveCounted(all, records, options.archive)),
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

function recordCount({ articles, authors, sections, tags, pages, updates }: Records): number {
  return articles.length + authors.length + sections.length + tags.length + pages.length + updates.length;
}

function planSite(
  site: Site,
  records: Records,
  { bytesOf, look = {}, publicationFolder, own }: PlanOptions,
  clock: RecordingClock,
): { readonly plan: SitePlan; readonly problems: readonly Problem[] } {
  const { assets, fontFiles, publicFiles, deskFiles, ofPages, problems } = siteLook(records, look, {
    publicationFolder,
    audience: clock.audience,
  });
  // A preview draws no cards.
  const type = clock.audience === "public" && site.publication.cards ? cardType() : undefined;
  const ownUrls = new Set(publicFiles.own.map(({ url }) => url));
  const made = allPages({ site, ...clock, ...ofPages, ownUrls, bytesOf, cardType: type, own });
  const { pages, problems: fileProblems } = remainingPages(made, publicFiles.own);
  const plan = {
    site,
    pages: [...pages, ...assets],
    publicFiles: publicFiles.all,
    fontFiles,
    deskFiles,
    pictures: publishedPictures(shownPictures(site), clock.audience),
    searchYears: searchYears(site, own),
    cards: type ? socialCards(site, type) : [],
    photoCards: type ? photoCards(site, type) : [],
    identity: identityFiles(site.publication, cardType(), ownUrls),
    maps: leadMapFiles(site),
    validity: clock.validity,
  };
  const cardErrors = type ? cardProblems(site, type) : [];
  return { plan, problems: [...problems, ...fileProblems, ...cardErrors] };
}

/** Returns all outputs but search indexes. */
export function outputsOf(plan: SitePlan): readonly NamedOutput[] {
  return [
    ...plan.pages,
    ...plan.pictures.flatMap(({ source, variants }) =>
      variants.map(({ url }) => ({ url, source: source.path })),
    ),
    ...[...plan.cards, ...plan.photoCards].map(({ url }) => ({ url, source: "a social card" })),
    ...plan.maps.map(({ url }) => ({ url, source: "a map" })),
    ...plan.identity.map(({ url }) => ({ url, source: "an icon of the publication" })),
    ...plan.publicFiles.map(({ url }) => ({ url, source: `public${url}` })),
    ...plan.fontFiles.map(({ url }) => ({ url, source: "a font" })),
    ...plan.deskFiles.map(({ url }) => ({ url, source: "the program of the desk" })),
  ];
}
