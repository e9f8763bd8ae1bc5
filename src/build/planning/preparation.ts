import type { Clock } from "../../link/clock.ts";
import { linkSite } from "../../link/linkSite.ts";
import { type ClockSpan, type StillClock, stillClock } from "../../link/stillClock.ts";
import type { Problem } from "../../model/problem.ts";
import type { Records } from "../../model/records.ts";
import type { Site } from "../../model/site.ts";
import { clashProblems } from "../../pages/clashProblems.ts";
import { deadLinks } from "../../pages/deadLinks.ts";
import { goneProblems } from "../../pages/goneProblems.ts";
import { heldBack } from "../../pages/heldBack.ts";
import type { LeadMapFile } from "../../pages/leadMapFile.ts";
import type { Page } from "../../pages/page.ts";
import { pagesOf } from "../../pages/pagesOf.ts";
import { searchIndexUrl } from "../../pages/search/searchIndexUrl.ts";
import { type SearchYear, searchYears } from "../../pages/search/searchYears.ts";
import type { SocialCard } from "../../pages/socialCard.ts";
import { urlClashes } from "../../pages/urlClashes.ts";
import type { Outcome } from "../../read/outcome.ts";
import { localTime } from "../../text/localTime.ts";
import { memoised } from "../../text/memoised.ts";
import { toldProblems } from "../../text/toldProblems.ts";
import { cardProblems } from "../cards/cardProblems.ts";
import { cardType } from "../cards/cardType.ts";
import { installation } from "../installation.ts";
import type { Copy } from "./copy.ts";
import { fonts } from "./fonts.ts";
import { foundLogo } from "./foundLogo.ts";
import { leadMapFiles } from "./leadMapFiles.ts";
import { misplacedFile } from "./misplacedFile.ts";
import { publicCopies } from "./publicCopies.ts";
import { publicNameProblems } from "./publicNameProblems.ts";
import { type PublishedPicture, publishedPictures } from "./publishedPictures.ts";
import { scriptPages } from "./scriptPages.ts";
import { shownPictures } from "./shownPictures.ts";
import { socialCards } from "./socialCards.ts";
import { stylesheetPage } from "./stylesheetPage.ts";

export interface Edition {
  /** The content folder as a person would type it. */
  readonly folder: string;
  /** Stands in for the url of `site.yaml`. */
  readonly baseUrl?: string | undefined;
  /** Milliseconds since 1970, or ISO 8601 text, local to the publication's zone where it has no offset. */
  readonly now: number | string;
  readonly shows: Clock["shows"];
}

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
  readonly span: () => ClockSpan;
}

export interface Preparation {
  /** Undefined where there is an error among the problems. */
  readonly prepared?: PreparedSite | undefined;
  /** How many content files were made records of. */
  readonly recordCount: number;
  /** All of all files, by file and line. */
  readonly problems: readonly Problem[];
}

const inMilliseconds = (now: number | string, zone: string): number =>
  typeof now === "number" ? now : localTime(now, zone).toMillis();

const countOf = ({ articles, authors, sections, tags, pages }: Records): number =>
  articles.length + authors.length + sections.length + tags.length + pages.length;

const searchIndex = "the search index";

/** The urls of all pages that there would be if nothing were held back. */
const urlsOfEverything = (records: Records, { hasCome }: Clock): ReadonlySet<string> => {
  const clock = { hasCome, shows: "everything" } as const;
  const { site } = linkSite(records, clock);
  const pages = pagesOf({ site, ...clock, stylesheetUrl: "/" });
  return new Set(pages.map(({ url }) => url));
};

const preparedFrom = (
  records: Records,
  faults: readonly Problem[],
  { bytesOf }: Setting,
  clock: StillClock,
): PreparedSite & { readonly problems: readonly Problem[] } => {
  const { site, problems } = linkSite(records, clock);
  const typefaces = fonts(installation.fonts);
  // A preview draws no cards.
  const type = clock.shows === "published" && site.publication.cards ? cardType() : undefined;
  const stylesheet = stylesheetPage(installation.styles, {
    names: typefaces.names,
    accent: site.publication.accent,
  });
  const copies = publicCopies(installation.publicFiles);
  const { logo, problems: logoProblems } = foundLogo(records, copies);
  const scripts = scriptPages(installation.scripts);
  const scriptUrls = Object.fromEntries(scripts.map(({ name, page }) => [name, page.url]));
  const pages = [
    ...pagesOf({
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
  const pictures = publishedPictures(shownPictures(site), clock.shows);
  const maps = leadMapFiles(site);
  const cards = type ? socialCards(site, type) : [];
  const publicFiles = [...copies, ...typefaces.copies];
  const held = clock.shows === "everything" ? [] : heldBack(records, clock);
  const outputs = [
    ...pages,
    ...pictures.flatMap(({ source, renditions }) =>
      renditions.map(({ url }) => ({ url, source: source.path })),
    ),
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
    held: new Map(held.map((page) => [page.url, page])),
    later: memoised(() => urlsOfEverything(records, clock)),
    misplaced: (url: string) => misplacedFile(records.siteOrigin.file, url),
  };
  // What is held back must not turn out to clash on the day that it is published.
  const clashes = clashProblems(
    urlClashes([...outputs.filter(({ source }) => source !== searchIndex), ...searchFolder, ...held]),
    records,
    [...faults, ...problems],
    (url) => targets.urls.has(url) || targets.held.has(url),
  );
  return {
    site,
    pages,
    copies: publicFiles,
    pictures,
    searchYears: searchYears(site),
    cards,
    maps,
    span: clock.span,
    problems: [
      ...problems,
      ...logoProblems,
      ...publicNameProblems(copies),
      ...(type ? cardProblems(site, type) : []),
      ...clashes,
      ...goneProblems(records, outputs, () => heldBack(records, clock)),
      ...deadLinks(records, targets),
    ],
  };
};

interface Setting extends Pick<Edition, "now" | "shows"> {
  /** How large a published picture is, by its url; asked when views are made. */
  readonly bytesOf?: (url: string) => number;
}

/** Records to pages: link, page, and every check on the way. */
export const preparation = (content: Outcome<Records>, setting: Setting): Preparation => {
  const { now, shows } = setting;
  const { value: records, problems } = content;
  if (!records) return { recordCount: 0, problems: toldProblems(problems) };
  const clock = stillClock(inMilliseconds(now, records.publication.timeZone), shows);
  const { problems: more, ...prepared } = preparedFrom(records, problems, setting, clock);
  const all = [...problems, ...more];
  const isSound = all.every(({ severity }) => severity !== "error");
  return {
    prepared: isSound ? prepared : undefined,
    recordCount: countOf(records),
    problems: toldProblems(all),
  };
};
