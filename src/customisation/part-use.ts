/** Which of the generator's layouts and parts call which parts, so that an edit of a part renders only pages that show it. */
import { isLayoutName, type LayoutName, type PartFile, partNames } from "./names.ts";

/** The parts that layouts import. Those that are left out call none. */
export const layoutParts: { readonly [Name in LayoutName]?: readonly PartFile[] } = {
  archive: ["document", "listing-header", "locale"],
  article: ["article-footer", "article-header", "body", "document", "live", "locale", "picture"],
  authorIndex: ["document", "locale", "picture"],
  corrections: ["article-header", "body", "document", "locale", "picture", "translation-nav"],
  front: ["document", "front-blocks", "front-top", "locale"],
  liveUpdates: ["live", "locale"],
  listing: ["card-lists", "document", "front-blocks", "listing-header", "locale"],
  notFound: ["card-lists", "document", "head", "locale", "navigation", "search-form"],
  search: ["document", "locale", "navigation", "search-form"],
  staticPage: ["article-header", "body", "document", "locale", "picture", "translation-nav"],
  standalone: ["article-header", "body", "document", "locale", "picture", "translation-nav"],
  tagIndex: ["document", "locale", "picture"],
  withdrawn: ["card-lists", "document", "head", "locale", "navigation", "search-form"],
};

/** The parts that parts import. */
export const partParts: { readonly [Name in PartFile]: readonly PartFile[] } = {
  "article-footer": ["card-lists", "document", "locale"],
  "article-header": ["card", "document", "locale", "translation-nav"],
  "block-name": [],
  body: ["picture"],
  card: ["document", "locale", "picture"],
  "card-lists": ["card"],
  document: ["footer", "head", "locale", "masthead", "navigation"],
  footer: ["locale", "navigation"],
  "front-blocks": ["front-top", "row-blocks", "section-blocks"],
  "front-top": ["card", "card-lists", "locale"],
  head: [],
  "listing-header": ["body", "document", "picture"],
  live: ["body", "card", "locale"],
  locale: [],
  masthead: ["locale", "navigation", "search-form"],
  navigation: [],
  picture: [],
  "row-blocks": ["block-name", "card-lists"],
  "search-form": ["locale"],
  "section-blocks": ["block-name", "card", "card-lists", "document", "locale"],
  "translation-nav": [],
};

/** What else publications can import with layouts and parts, and the part that it belongs to. */
export const partHelpers: Readonly<Record<string, PartFile>> = {
  activeNav: "navigation",
  ariaCurrent: "navigation",
  contentPolicy: "head",
  languageAttributes: "document",
  liveHead: "live",
  pictureSources: "picture",
  portraitSizes: "picture",
  siteLocale: "locale",
  textLocale: "locale",
};

/** Returns the parts that an original calls, by the name under which a publication imports it; all for an unknown name. */
export function partsCalledBy(original: string): readonly PartFile[] {
  if (isLayoutName(original)) return layoutParts[original] ?? [];
  if (original === "slot") return [];
  const helped = partHelpers[original];
  const files = Object.keys(partParts).filter(isPart);
  const file = helped ?? files.find((one) => partNames[one].some((name) => name === original));
  return file ? [file] : files;
}

function isPart(name: string): name is PartFile {
  return Object.hasOwn(partParts, name);
}
