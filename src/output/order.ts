import { outputPath, type PageKind } from "../pages/page.ts";

/** The step of publishing in which a file is moved into place. A file that others name comes before them. */
export type Rank = 0 | 1 | 2 | 3;

export const allRanks: readonly Rank[] = [0, 1, 2, 3];

/** The rank of files that are no pages: pages name pictures, maps, fonts and search indexes, which name none. */
export const filesRank = 0;

/** Styles and scripts first, then pages that stand alone, then pages that list them, then files that tell machines of all. */
export const publishingRank: Readonly<Record<PageKind, Rank>> = {
  stylesheet: 0,
  script: 0,
  article: 1,
  staticPage: 1,
  search: 1,
  withdrawn: 1,
  desk: 1,
  notFound: 1,
  // They tell open pages of what the page holds.
  liveStatus: 2,
  liveUpdates: 1,
  // They may list any page.
  standalone: 2,
  template: 2,
  listing: 2,
  archive: 2,
  tagIndex: 2,
  authorIndex: 2,
  corrections: 2,
  front: 2,
  // Its target must be there.
  redirect: 2,
  rss: 3,
  atom: 3,
  jsonFeed: 3,
  ninjs: 3,
  sitemapIndex: 3,
  sitemap: 3,
  newsSitemap: 3,
  robots: 3,
  manifest: 3,
  redirectsFile: 3,
};

interface RankedPage {
  readonly page: { readonly kind: PageKind; readonly url: string };
}

/** Returns the rank of any file of a build by its path in the output folder. */
export function rankByPath(pages: readonly RankedPage[]): (path: string) => Rank {
  const ranks = new Map(pages.map(({ page: { kind, url } }) => [outputPath(url), publishingRank[kind]]));
  return (path) => ranks.get(path) ?? filesRank;
}
