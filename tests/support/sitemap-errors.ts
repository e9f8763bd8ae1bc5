import { childrenNamed, type XmlElement, xmlTree } from "./xml-tree.ts";

/** The parts of the schemas of sitemaps.org 0.9 and of the news sitemap that this project uses. */
const sitemapUri = "http://www.sitemaps.org/schemas/sitemap/0.9";
const newsUri = "http://www.google.com/schemas/sitemap-news/0.9";

/** The W3C's profile of ISO 8601: a day, or a time with seconds and zone. */
const date = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d))?$/;
const newsLanguage = /^(?:[a-z]{2,3}|zh-cn|zh-tw)$/;

const locationError = (text: string): string | undefined =>
  URL.canParse(text) && new URL(text).href === text && text.length < 2048
    ? undefined
    : `"${text}" is no encoded web address of less than 2,048 characters`;
const dateError = (text: string): string | undefined =>
  date.test(text) ? undefined : `"${text}" is no date`;
const textError = (text: string): string | undefined => (text.trim() === "" ? "a text is empty" : undefined);
const languageError = (text: string): string | undefined =>
  newsLanguage.test(text) ? undefined : `"${text}" is no language`;

interface Rule {
  readonly uri: string;
  /** The children in their order. Those with a question mark are optional. */
  readonly children: readonly string[];
  readonly error?: (text: string) => string | undefined;
}

const rules: Readonly<Record<string, Rule>> = {
  sitemap: { uri: sitemapUri, children: ["loc", "lastmod?"] },
  url: { uri: sitemapUri, children: ["loc", "lastmod?", "news:news?"] },
  loc: { uri: sitemapUri, children: [], error: locationError },
  lastmod: { uri: sitemapUri, children: [], error: dateError },
  "news:news": { uri: newsUri, children: ["news:publication", "news:publication_date", "news:title"] },
  "news:publication": { uri: newsUri, children: ["news:name", "news:language"] },
  "news:publication_date": { uri: newsUri, children: [], error: dateError },
  "news:title": { uri: newsUri, children: [], error: textError },
  "news:name": { uri: newsUri, children: [], error: textError },
  "news:language": { uri: newsUri, children: [], error: languageError },
};

const childrenError = (names: readonly string[], rule: Rule): string | undefined => {
  const pattern = rule.children.map((child) =>
    child.endsWith("?") ? `(?:${child.slice(0, -1)},)?` : `${child},`,
  );
  return new RegExp(`^${pattern.join("")}$`).test(names.map((name) => `${name},`).join(""))
    ? undefined
    : `holds ${names.join(", ") || "nothing"} instead of ${rule.children.join(", ") || "text"}`;
};

const elementErrors = (element: XmlElement): readonly string[] => {
  const rule = rules[element.name];
  if (!rule) return [`${element.name} is not known`];
  const names = element.children.map(({ name }) => name);
  return [
    element.uri === rule.uri ? undefined : `is of the namespace "${element.uri}"`,
    childrenError(names, rule),
    rule.error?.(element.text),
  ]
    .filter((error) => error !== undefined)
    .map((error) => `${element.name}: ${error}`)
    .concat(element.children.flatMap(elementErrors));
};

/** Returns the errors of a sitemap or an index of sitemaps. Throws if the document is not well-formed. */
export const sitemapErrors = (document: string): readonly string[] => {
  const root = xmlTree(document);
  const child = { urlset: "url", sitemapindex: "sitemap" }[root.name];
  if (child === undefined || root.uri !== sitemapUri) return [`${root.name} is no root of a sitemap`];
  const strangers = root.children.filter(({ name }) => name !== child);
  const news = root.children.filter((entry) => childrenNamed(entry, "news:news").length > 0);
  return [
    ...(root.children.length === 0 ? ["no entry"] : []),
    ...strangers.map(({ name }) => `${name} stands in ${root.name}`),
    ...(root.children.length > 50_000 ? ["more than 50,000 entries"] : []),
    ...(news.length > 1000 ? ["more than 1,000 news"] : []),
    ...(Buffer.byteLength(document) > 52_428_800 ? ["more than 50 MB"] : []),
    ...root.children.flatMap(elementErrors),
  ];
};
