/** The names that a publication's own layouts, parts and slots may have. */

/**
 * The layouts, by the kind of page that they make. Those of documents make a whole page for readers with masthead and footer.
 * Those of files make anything else.
 */
export const layoutNames = {
  article: "document",
  liveStatus: "file",
  liveUpdates: "file",
  front: "document",
  listing: "document",
  archive: "document",
  tagIndex: "document",
  authorIndex: "document",
  staticPage: "document",
  standalone: "document",
  template: "file",
  corrections: "document",
  search: "document",
  withdrawn: "document",
  notFound: "document",
  redirect: "file",
  rss: "file",
  atom: "file",
  jsonFeed: "file",
  ninjs: "file",
  sitemapIndex: "file",
  sitemap: "file",
  newsSitemap: "file",
  robots: "file",
  manifest: "file",
  redirectsFile: "file",
  stylesheet: "file",
  script: "file",
  desk: "file",
} as const;

export type LayoutName = keyof typeof layoutNames;

/** The parts, by the name of their file, with the names of the functions that a publication may replace. */
export const partNames = {
  "article-footer": ["correctionsBox", "sourceList", "shareLinks", "storyLinks", "tagLinks", "relatedCards"],
  "article-header": ["articleHeader", "tableOfContents"],
  "block-name": ["blockName"],
  body: ["body"],
  card: ["card", "cardLabel", "kicker", "statusBadge"],
  "card-lists": ["cardGrid"],
  document: ["document", "nothingHere", "pageHeader", "breadcrumbs"],
  footer: ["footer"],
  "front-blocks": ["frontBlocks"],
  "front-top": ["breakingBar", "focusLine", "topBlock"],
  head: ["metadata"],
  "listing-header": ["listingHeader", "pager", "calendarMonths"],
  live: ["liveCoverage", "liveUpdate"],
  locale: ["time", "day", "shortTime"],
  masthead: ["masthead"],
  navigation: ["furtherLinks"],
  picture: ["picture", "figure"],
  "row-blocks": ["rowBlock", "opinionBlock", "latestBlock", "sponsoredBlock", "followBlock"],
  "search-form": ["searchField", "searchInput"],
  "section-blocks": ["storyBlock", "largeBlock", "smallBlock"],
  "translation-nav": ["translationNav"],
} as const;

export type PartFile = keyof typeof partNames;

/** The name of a function of a part. No two parts have functions of one name. */
export type PartName = (typeof partNames)[PartFile][number];

/** The slots, with the kinds of pages that show them. */
export const slotNames = {
  head: "documents",
  top: "documents",
  afterMasthead: "documents",
  beforeArticle: "article",
  afterLead: "article",
  afterText: "article",
  afterArticle: "article",
  aside: "article",
  beforeListing: "listing",
  afterListing: "listing",
  beforeFront: "front",
  afterFront: "front",
  beforeFooter: "documents",
  footer: "documents",
} as const;

export type SlotName = keyof typeof slotNames;

export function isLayoutName(name: string): name is LayoutName {
  return Object.hasOwn(layoutNames, name);
}

export function isPartFile(name: string): name is PartFile {
  return Object.hasOwn(partNames, name);
}

export function isSlotName(name: string): name is SlotName {
  return Object.hasOwn(slotNames, name);
}
