import type { PageKind, Views } from "./page.ts";

/** Every kind of page once, in the order of the summary; the compiler sees to it that none is missing. */
const kinds: Readonly<Record<keyof Views, true>> = {
  article: true,
  front: true,
  listing: true,
  archive: true,
  tagIndex: true,
  authorIndex: true,
  staticPage: true,
  corrections: true,
  search: true,
  notFound: true,
  redirect: true,
  rss: true,
  atom: true,
  jsonFeed: true,
  sitemapIndex: true,
  sitemap: true,
  newsSitemap: true,
  robots: true,
  manifest: true,
  redirectsFile: true,
  stylesheet: true,
  script: true,
};

const isKind = (name: string): name is PageKind => name in kinds;

export const pageKinds: readonly PageKind[] = Object.keys(kinds).filter(isKind);
