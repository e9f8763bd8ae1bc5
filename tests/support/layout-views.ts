/** Invented views for the tests of layouts; a test may change parts of them. */
import type { Moment } from "../../src/model/time.ts";
import type { ArticleView } from "../../src/pages/views/article.ts";
import type { ListingView } from "../../src/pages/views/listings.ts";
import type { Card, Head, PictureView, SiteChrome } from "../../src/pages/views/shared.ts";

/** Returns a moment in Seoul time, from a text like 2023-11-09T14:20 or from a day. */
export const momentAt = (text: string): Moment => {
  const precision = text.includes("T") ? "minute" : "day";
  const iso = `${precision === "day" ? `${text}T00:00` : text}:00+09:00`;
  return { iso, ms: Date.parse(iso), precision };
};

export const chromeOf = (changes: Partial<SiteChrome> = {}): SiteChrome => ({
  name: "The Meridian",
  description: "News from the valley and beyond.",
  language: "en",
  direction: "ltr",
  timeZone: "Asia/Seoul",
  homeUrl: "/",
  navigation: [
    { title: "World", url: "/world/" },
    { title: "Politics", url: "/politics/" },
    { title: "Business", url: "/business/" },
    { title: "Science", url: "/science/" },
    { title: "Culture", url: "/culture/" },
    { title: "Opinion", url: "/opinion/" },
  ],
  footer: [
    { title: "About us", url: "/about/" },
    { title: "Contact", url: "/contact/" },
  ],
  languages: [],
  tagsUrl: "/tags/",
  authorsUrl: "/authors/",
  archiveUrl: "/archive/",
  correctionsUrl: "/corrections/",
  feedUrl: "/feed.xml",
  stylesheetUrl: "/style.css",
  fontUrls: {},
  scriptUrls: {},
  manifestUrl: "/site.webmanifest",
  themeColours: { light: "#fdfbf6", dark: "#14130f" },
  icons: { svg: "/favicon.svg", touch: "/apple-touch-icon.png" },
  preview: false,
  ...changes,
});

export const headOf = (changes: Partial<Head> = {}): Head => ({
  title: "Ferries sail again",
  language: "en",
  direction: "ltr",
  canonical: "https://example.org/2023/11/09/ferries/",
  indexed: true,
  alternates: [],
  openGraphType: "website",
  image: {
    url: "https://example.org/card.png",
    type: "image/png",
    width: 1200,
    height: 630,
    alt: "The Meridian",
  },
  feeds: [{ title: "The Meridian", type: "application/rss+xml", url: "/feed.xml" }],
  fonts: [],
  scripts: [],
  frameHosts: [],
  jsonLd: [{ "@type": "WebSite", name: "The Meridian" }],
  ...changes,
});

export const pictureOf = (changes: Partial<PictureView> = {}): PictureView => ({
  url: "/pictures/harbour.svg",
  width: 1600,
  height: 900,
  alt: "Two ferries at the northern mole",
  ...changes,
});

export const cardOf = (changes: Partial<Card> = {}): Card => ({
  url: "/2023/11/09/ferries/",
  title: "Ferries sail again",
  description: "With fewer crossings until June.",
  kind: "news",
  section: { title: "World", url: "/world/" },
  bylines: ["Mara Lindqvist"],
  published: momentAt("2023-11-09T14:20"),
  language: "en",
  direction: "ltr",
  status: "published",
  ...changes,
});

export const articleViewOf = (changes: Partial<ArticleView> = {}): ArticleView => ({
  chrome: chromeOf(),
  head: headOf({ openGraphType: "article" }),
  title: "Ferries sail again",
  description: "With fewer crossings until June.",
  kind: "news",
  status: "published",
  section: { title: "World", url: "/world/" },
  authors: [{ title: "Mara Lindqvist", url: "/authors/mara-lindqvist/" }],
  published: momentAt("2023-11-09T14:20"),
  bodyHtml: "<p>The first boat left at six.</p>\n",
  language: "en",
  direction: "ltr",
  corrections: [],
  sources: [],
  tags: [],
  related: [],
  translations: [],
  ...changes,
});

export const listingViewOf = (changes: Partial<ListingView> = {}): ListingView => ({
  chrome: chromeOf(),
  head: headOf({ title: "World", canonical: "https://example.org/world/" }),
  of: "section",
  title: "World",
  cards: [cardOf()],
  feeds: [],
  breadcrumbs: [{ title: "The Meridian", url: "/" }],
  ...changes,
});
