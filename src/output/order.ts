import { outputPath, type PageKind } from "../pages/page.ts";

/** When a file is put into place: what is named goes before what names it. */
export type Rank = 0 | 1 | 2 | 3;

export const allRanks: readonly Rank[] = [0, 1, 2, 3];

/** Of what is no page: pictures, maps, fonts and search indexes are named by pages, and name none. */
export const filesRank = 0;

/** Styles and code, then what stands for itself, then what lists it, last what tells machines of all. */
export const publishingRank: Readonly<Record<PageKind, Rank>> = {
  stylesheet: 0,
  script: 0,
  article: 1,
  staticPage: 1,
  search: 1,
  notFound: 1,
  listing: 2,
  archive: 2,
  tagIndex: 2,
  authorIndex: 2,
  corrections: 2,
  front: 2,
  // What it leads to must be there.
  redirect: 2,
  rss: 3,
  atom: 3,
  jsonFeed: 3,
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

/** The rank of any file of a build, by its path in the output folder. */
export function rankByPath(pages: readonly RankedPage[]): (path: string) => Rank {
  const ranks = new Map(pages.map(({ page: { kind, url } }) => [outputPath(url), publishingRank[kind]]));
  return (path) => ranks.get(path) ?? filesRank;
}
