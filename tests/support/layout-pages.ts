/** Pages of every kind for readers, rendered from invented views with one text in every field of editors. */
import { archive } from "../../layouts/pages/archive.ts";
import { article } from "../../layouts/pages/article.ts";
import { notFound, redirect, withdrawn } from "../../layouts/pages/errors.ts";
import { front } from "../../layouts/pages/front.ts";
import { authorIndex, tagIndex } from "../../layouts/pages/indexes.ts";
import { listing } from "../../layouts/pages/listing.ts";
import { search } from "../../layouts/pages/search.ts";
import { corrections, staticPage } from "../../layouts/pages/standalone.ts";
import type { Html } from "../../src/markup/template.ts";
import type { SiteChrome } from "../../src/pages/views/shared.ts";
import {
  articleViewOf,
  cardOf,
  chromeOf,
  headOf,
  listingViewOf,
  momentAt,
  pictureOf,
} from "./layout-views.ts";

interface ChangeMessage {
  readonly text: string;
  readonly chrome: SiteChrome;
}

const linksOf = (text: string) => [
  { title: text, url: "/one/" },
  { title: `${text} 2`, url: "/two/" },
];

const picture = (text: string) => pictureOf({ alt: text, caption: text, credit: text });

const cards = (text: string) =>
  ["/a/", "/b/", "/c/", "/d/", "/e/"].map((url, index) =>
    cardOf({
      url,
      title: text,
      description: text,
      bylines: [text],
      kind: index === 1 ? "sponsored" : "news",
      sponsor: text,
      section: { title: text, url: "/world/" },
      picture: index === 0 ? picture(text) : undefined,
    }),
  );

const articlePage = ({ text, chrome }: ChangeMessage): Html =>
  article(
    articleViewOf({
      chrome,
      head: headOf({
        title: text,
        description: text,
        jsonLd: [{ "@type": "NewsArticle", headline: text }],
        article: { published: "2023-11-09T14:20:00+09:00", section: text, tags: [text], authorUrls: [] },
      }),
      title: text,
      description: text,
      kind: "sponsored",
      sponsor: text,
      section: { title: text, url: "/world/" },
      authors: linksOf(text),
      dateline: text,
      minutes: 4,
      yearsOld: 3,
      contents: [{ id: "part", level: 2, text }],
      share: {
        url: "https://example.org/f/",
        title: text,
        mailUrl: "mailto:?subject=Ferries",
        networks: [{ title: text, url: "https://social.example/" }],
      },
      updated: momentAt("2023-11-09T16:05"),
      picture: picture(text),
      corrections: [{ date: momentAt("2023-11-10"), text }],
      sources: [{ title: text, url: "https://example.org/report" }, { title: text }],
      tags: linksOf(text),
      story: {
        title: text,
        parts: ["/one/", "/two/"].map((url, index) => ({
          title: text,
          url,
          published: momentAt("2023-11-09"),
          language: "en",
          direction: "ltr",
          isThis: index === 1,
        })),
      },
      related: cards(text),
      translations: [{ url: "/g/", language: "fr", direction: "ltr" }],
    }),
  );

const frontPage = ({ text, chrome }: ChangeMessage): Html => {
  const [lead = cardOf(), ...others] = cards(text);
  const link = { title: text, url: "/world/" };
  const nameOf = (number: number) => ({
    title: `${text} ${number}`,
    url: "/world/",
    description: text,
    more: link,
  });
  const update = { time: momentAt("2023-11-09T14:20"), text, url: "/world/", language: "en" };
  return front({
    chrome,
    head: headOf({ title: "", description: text }),
    day: momentAt("2023-11-09"),
    breaking: { text, url: "/world/", time: momentAt("2023-11-09T14:20") },
    focus: [link],
    blocks: [
      {
        shape: "top",
        lead,
        headline: text,
        related: [link],
        under: others,
        beside: others,
        briefs: others,
        latest: others,
        more: link,
      },
      { shape: "pair", cards: others },
      { shape: "four", name: nameOf(1), cards: others },
      { shape: "list", cards: others },
      { shape: "opinion", name: nameOf(2), cards: others },
      { shape: "story", name: nameOf(3), lead, updates: [update], cards: others },
      { shape: "large", name: nameOf(4), lead, cards: others, headlines: others },
      { shape: "small", groups: [{ name: nameOf(5), lead, cards: others }] },
      { shape: "latest", cards: others, more: link },
      { shape: "sponsored", cards: others },
      {
        shape: "follow",
        feeds: [{ title: text, type: "application/rss+xml", url: "/feed.xml" }],
        newsletter: { url: "https://example.org/letter", text },
      },
    ],
  });
};

const listingPage = ({ text, chrome }: ChangeMessage): Html =>
  listing(
    listingViewOf({
      chrome,
      head: headOf({ title: text }),
      of: "author",
      title: text,
      description: text,
      author: {
        role: text,
        email: "mara@example.org",
        links: linksOf(text),
        picture: pictureOf({ alt: text }),
      },
      cards: cards(text),
      feeds: [{ title: text, type: "application/rss+xml", url: "/world/feed.xml" }],
      breadcrumbs: linksOf(text),
      newer: { url: "/world/" },
      older: { url: "/world/page/1/", span: { from: momentAt("2023-10-02"), to: momentAt("2023-10-28") } },
    }),
  );

const archivePage = ({ text, chrome }: ChangeMessage): Html =>
  archive({
    chrome,
    head: headOf({ title: text }),
    years: [
      {
        year: "2023",
        url: "/archive/2023/",
        count: 3,
        months: [{ month: momentAt("2023-11-01"), url: "/archive/2023/11/", count: 3 }],
      },
    ],
    yearLinks: [{ title: "2023", url: "/archive/2023/" }],
    breadcrumbs: linksOf(text),
  });

const indexPages = ({ text, chrome }: ChangeMessage): Readonly<Record<string, Html>> => ({
  tagIndex: tagIndex({
    chrome,
    head: headOf({ title: text }),
    letters: [{ letter: "F", tags: [{ title: text, url: "/tags/f/", count: 1200 }] }],
  }),
  authorIndex: authorIndex({
    chrome,
    head: headOf({ title: text }),
    authors: [
      { title: text, url: "/authors/f/", role: text, description: text, picture: pictureOf({ alt: text }) },
    ],
  }),
  corrections: corrections({
    chrome,
    head: headOf({ title: text }),
    policy: { title: text, url: "/policy/" },
    corrections: [
      {
        date: momentAt("2023-11-10"),
        text,
        language: "en",
        direction: "ltr",
        article: { title: text, url: "/f/" },
        withdrawn: true,
      },
    ],
  }),
});

/** Renders one full page of each kind, with the text in every field of editors. */
export const pagesSaying = (
  text: string,
  frameChanges: Partial<SiteChrome> = {},
): Readonly<Record<string, Html>> => {
  const chrome = chromeOf({
    name: text,
    description: text,
    navigation: linksOf(text),
    footer: linksOf(text),
    languages: [
      { language: "en", direction: "ltr", url: "/", isCurrent: true },
      { language: "ar", direction: "rtl", url: "/ar/", isCurrent: false },
    ],
    ...frameChanges,
  });
  const options = { text, chrome };
  const { language, direction } = chrome;
  return {
    article: articlePage(options),
    front: frontPage(options),
    listing: listingPage(options),
    archive: archivePage(options),
    ...indexPages(options),
    staticPage: staticPage({
      chrome,
      head: headOf({ title: text }),
      title: text,
      description: text,
      updated: momentAt("2023-11-09"),
      language,
      direction,
      draft: true,
      translations: [{ url: "/g/", language: "fr", direction: "ltr" }],
      bodyHtml: "<p>We are small.</p>\n",
      contents: ["one", "two", "three"].map((id) => ({ id, level: 2, text })),
      staff: linksOf(text).map((link) => ({ ...link, role: text, picture: picture(text) })),
    }),
    search: search({
      chrome: { ...chrome, searchUrl: "/search/", scriptUrls: { search: "/search.js" } },
      head: headOf({ title: text, indexed: false }),
      basePath: "/",
      languages: [{ language: "en", indexes: ["/search/index/2023/"] }],
      sections: linksOf(text),
    }),
    withdrawn: withdrawn({
      chrome,
      head: headOf({ title: text, indexed: false }),
      title: text,
      language: "fr",
      direction: "ltr",
      date: momentAt("2023-11-12"),
      reason: text,
    }),
    notFound: notFound({
      chrome,
      head: headOf({ title: text, canonical: undefined, indexed: false }),
      newest: cards(text),
    }),
    redirect: redirect({ language, title: text, url: "/f/", canonical: "https://example.org/f/" }),
  };
};

/** Renders one page of each kind with the required fields only. */
export const emptyPages = (): Readonly<Record<string, Html>> => {
  const chrome = chromeOf({ navigation: [], footer: [] });
  const head = headOf({ description: undefined, feeds: [], jsonLd: [] });
  return {
    article: article(articleViewOf({ chrome, head, description: undefined, authors: [] })),
    front: front({ chrome, head: { ...head, title: "" }, focus: [], blocks: [] }),
    listing: listing(listingViewOf({ chrome, head, cards: [], breadcrumbs: [] })),
    archive: archive({ chrome, head, years: [], yearLinks: [], breadcrumbs: [] }),
    tagIndex: tagIndex({ chrome, head, letters: [] }),
    authorIndex: authorIndex({ chrome, head, authors: [] }),
    corrections: corrections({ chrome, head, corrections: [] }),
    staticPage: staticPage({
      chrome,
      head,
      title: "About",
      language: "en",
      direction: "ltr",
      draft: false,
      translations: [],
      bodyHtml: "",
      staff: [],
    }),
    search: search({ chrome, head, basePath: "/", languages: [], sections: [] }),
    withdrawn: withdrawn({
      chrome,
      head,
      title: "Harbour reopens",
      language: "en",
      direction: "ltr",
      date: momentAt("2023-11-12"),
      reason: "It was wrong.",
    }),
    notFound: notFound({ chrome, head, newest: [] }),
  };
};
