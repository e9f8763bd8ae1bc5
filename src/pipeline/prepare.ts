import { type Copy, misplacedFile, publicCopies, publicNameProblems } from "../assets/public-files.ts";
import { fonts, foundLogo, scriptPages, stylesheetPage } from "../assets/site-assets.ts";
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
import { paths } from "../lib/runtime.ts";
import { type Problem, type Result, reportedProblems } from "../model/problem.ts";
import type { BuildTarget } from "../model/publication.ts";
import type { Records, Site } from "../model/site.ts";
import { type Clock, type RecordingClock, recordingClock, type Validity } from "../model/time.ts";
import { allPages } from "../pages/all.ts";
import type { LeadMapFile } from "../pages/images.ts";
import { deadLinks } from "../pages/link-check.ts";
import type { Page } from "../pages/page.ts";
import { type SearchYear, searchIndexUrl, searchYears } from "../pages/search.ts";
import type { SocialCard } from "../pages/social-card.ts";
import { clashProblems, goneProblems, urlClashes } from "../pages/url-clashes.ts";
import { linkSite } from "../site/link.ts";

/** A site that is ready to be rendered: all of its pages as data. */
export interface PreparedSite {
  readonly site: Site;
  readonly pages: readonly Page[];
  /** The files of `public/`. */
  readonly copies: readonly Copy[];
  /** Pictures of the content folder. */
  readonly pictures: readonly PublishedPicture[];
  /** What readers can search, year by year. */
  readonly searchYears: readonly SearchYear[];
  readonly cards: readonly SocialCard[];
  /** Maps of articles, as pictures. */
  readonly maps: readonly LeadMapFile[];
  /** How long all of this stays true if nothing but time changes. */
  readonly validity: () => Validity;
}

export interface Preparation {
  /** Undefined where there is an error among the problems. */
  readonly prepared?: PreparedSite | undefined;
  /** How many content files were made records of. */
  readonly recordCount: number;
  /** All of all files, by file and line. */
  readonly problems: readonly Problem[];
}

interface Setting extends Pick<BuildTarget, "now" | "audience"> {
  /** How large a published picture is, by its url; asked when views are made. */
  readonly bytesOf?: (url: string) => number;
}

/** Records to pages: link, page, and every check on the way. */
export function prepareSite(content: Result<Records>, setting: Setting): Preparation {
  const { now, audience } = setting;
  const { value: records, problems } = content;
  if (!records) return { recordCount: 0, problems: reportedProblems(problems) };
  const clock = recordingClock(inMilliseconds(now, records.publication.timeZone), audience);
  const { problems: more, ...prepared } = preparedFrom(records, problems, setting, clock);
  const all = [...problems, ...more];
  const isSound = all.every(({ severity }) => severity !== "error");
  return {
    prepared: isSound ? prepared : undefined,
    recordCount: countOf(records),
    problems: reportedProblems(all),
  };
}

function inMilliseconds(now: number | string, zone: string): number {
  return typeof now === "number" ? now : localTime(now, zone).toMillis();
}

const searchIndex = "the search index";

function preparedFrom(
  records: Records,
  errors: readonly Problem[],
  { bytesOf }: Setting,
  clock: RecordingClock,
): PreparedSite & { readonly problems: readonly Problem[] } {
  const { site, problems } = linkSite(records, clock);
  const typefaces = fonts(paths.fonts);
  // A preview draws no cards.
  const type = clock.audience === "public" && site.publication.cards ? cardType() : undefined;
  const stylesheet = stylesheetPage(paths.styles, {
    names: typefaces.names,
    accent: site.publication.accent,
  });
  const copies = publicCopies(paths.publicFiles);
  const { logo, problems: logoProblems } = foundLogo(records, copies);
  const scripts = scriptPages(paths.scripts);
  const scriptUrls = Object.fromEntries(scripts.map(({ name, page }) => [name, page.url]));
  const pages = [
    ...allPages({
      site,
      ...clock,
      stylesheetUrl: stylesheet.url,
      fontUrl: typefaces.first,
      logo,
      scriptUrls,
      bytesOf,
      cardType: type,
    }),
    stylesheet,
    ...scripts.map(({ page }) => page),
  ];
  const pictures = publishedPictures(shownPictures(site), clock.audience);
  const maps = leadMapFiles(site);
  const cards = type ? socialCards(site, type) : [];
  const publicFiles = [...copies, ...typefaces.copies];
  const unpublished = clock.audience === "preview" ? [] : site.unpublished;
  const outputs = [
    ...pages,
    ...pictures.flatMap(({ source, variants }) => variants.map(({ url }) => ({ url, source: source.path }))),
    ...cards.map(({ url }) => ({ url, source: "a social card" })),
    ...maps.map(({ url }) => ({ url, source: "a map" })),
    ...copies.map(({ url }) => ({ url, source: `public${url}` })),
    ...typefaces.copies.map(({ url }) => ({ url, source: "a font" })),
    ...searchYears(site).map(({ year }) => ({
      url: `${searchIndexUrl(year)}pagefind-entry.json`,
      source: searchIndex,
    })),
  ];
  // All of its folder is its own: what its files are called is known when they are made.
  const searchFolder = site.publication.search ? [{ url: "/search/index", source: searchIndex }] : [];
  const targets = {
    urls: new Set(outputs.map(({ url }) => url)),
    unpublished: new Map(unpublished.map((page) => [page.url, page])),
    later: lazy(() => urlsOfEverything(records, clock)),
    misplaced: (url: string) => misplacedFile(records.siteOrigin.file, url),
  };
  // What is held back must not turn out to clash on the day that it is published.
  const clashes = clashProblems(
    urlClashes([
      ...outputs.filter(({ source }) => source !== searchIndex),
      ...searchFolder,
      ...unpublished.map(({ url, file }) => ({ url, source: file })),
    ]),
    records,
    [...errors, ...problems],
    (url) => targets.urls.has(url) || targets.unpublished.has(url),
  );
  return {
    site,
    pages,
    copies: publicFiles,
    pictures,
    searchYears: searchYears(site),
    cards,
    maps,
    validity: clock.validity,
    problems: [
      ...problems,
      ...logoProblems,
      ...publicNameProblems(copies),
      ...(type ? cardProblems(site, type) : []),
      ...clashes,
      ...goneProblems(records, outputs, site.unpublished),
      ...deadLinks(records, targets),
    ],
  };
}

/** The urls of all pages that there would be if nothing were held back. */
function urlsOfEverything(records: Records, { hasPassed }: Clock): ReadonlySet<string> {
  const clock = { hasPassed, audience: "preview" } as const;
  const { site } = linkSite(records, clock);
  const pages = allPages({ site, ...clock, stylesheetUrl: "/" });
  return new Set(pages.map(({ url }) => url));
}

function countOf({ articles, authors, sections, tags, pages }: Records): number {
  return articles.length + authors.length + sections.length + tags.length + pages.length;
}
