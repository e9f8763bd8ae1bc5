import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { newsSitemap, sitemap, sitemapIndex } from "../../../layouts/machine-files.ts";
import type { HashBits } from "../../../src/lib/hash-bits.ts";
import type { Article } from "../../../src/model/article.ts";
import type { ArticleKind } from "../../../src/model/article-fields.ts";
import type { Site } from "../../../src/model/site.ts";
import { recordingClock } from "../../../src/model/time.ts";
import { allPages } from "../../../src/pages/all.ts";
import { pageContext } from "../../../src/pages/context.ts";
import { headOf } from "../../../src/pages/head.ts";
import { lazyPage, type Page } from "../../../src/pages/page.ts";
import { newsLanguage, newsSitemapPage, robotsPage, sitemapPages } from "../../../src/pages/sitemaps.ts";
import { articleFixture } from "../../support/article-fixture.ts";
import { momentFixture } from "../../support/moment-fixture.ts";
import { printedPages } from "../../support/printed-pages.ts";
import { publicationFixture } from "../../support/publication-fixture.ts";
import { siteFixture } from "../../support/site-fixture.ts";
import { sitemapErrors } from "../../support/sitemap-errors.ts";
import { staticPageFixture } from "../../support/static-page-fixture.ts";

const base = "https://example.org/paper/";

const now = momentFixture("2023-11-10T12:00").ms;

const clock = recordingClock(now, "public");

const pagesAt = (site: Site, audience: "public" | "preview" = "public"): readonly Page[] =>
  allPages({ site, stylesheetUrl: "/assets/site.css", ...recordingClock(now, audience) });

/** Returns the lines "url modified" of each sitemap, by its url. */
const listed = (pages: readonly Page[]): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    pages.flatMap((page) => {
      const entries =
        page.kind === "sitemap"
          ? page.view.entries
          : page.kind === "sitemapIndex"
            ? page.view.sitemaps
            : undefined;
      return entries
        ? [
            [
              page.url,
              entries.map(({ url, modified = "" }) => `${url.replace(base, "/")} ${modified}`.trim()),
            ],
          ]
        : [];
    }),
  );

const october = articleFixture({ slug: "october", published: momentFixture("2023-10-31T23:30") });

const early = articleFixture({ slug: "early", published: momentFixture("2023-11-01") });

const late = articleFixture({
  slug: "late",
  published: momentFixture("2023-11-09T08:30"),
  updated: momentFixture("2023-11-09T16:05"),
});

/** Returns the inputs hashes of the sitemaps of months. */
const hashesIn = (publication: Parameters<typeof publicationFixture>[0]): readonly HashBits[] =>
  pagesAt(siteFixture({ articles: [early], publication: publicationFixture(publication) })).flatMap(
    ({ kind, url, inputsHash }) => (kind === "sitemap" && /-\d{4}-\d{2}\.xml$/.test(url) ? [inputsHash] : []),
  );

describe("the sitemaps of a site", () => {
  const site = siteFixture({
    articles: [october, early, late],
    pages: [staticPageFixture({ updated: momentFixture("2023-05-01") })],
  });

  it("list articles by the month in which they were published, oldest first, with their last change", () => {
    const sitemaps = listed(sitemapPages(site, pagesAt(site), clock));
    assert.deepEqual(sitemaps["/sitemap-2023-10.xml"], ["/2023/10/31/october/ 2023-10-31T23:30:00+01:00"]);
    assert.deepEqual(sitemaps["/sitemap-2023-11.xml"], [
      "/2023/11/01/early/ 2023-11-01T00:00:00+01:00",
      "/2023/11/09/late/ 2023-11-09T16:05:00+01:00",
    ]);
  });

  it("list all other pages that may be indexed, with their last change if known", () => {
    const others = listed(sitemapPages(site, pagesAt(site), clock))["/sitemap-pages.xml"] ?? [];
    const urls = others.map((line) => line.split(" ")[0] ?? "");
    assert.deepEqual(urls, urls.toSorted());
    assert.ok(others.includes("/ 2023-11-09T08:30:00+01:00"));
    assert.ok(others.includes("/world/ 2023-11-09T08:30:00+01:00"));
    assert.ok(others.includes("/about/ 2023-05-01T00:00:00+02:00"));
    assert.ok(others.includes("/tags/"));
    assert.deepEqual(
      urls.filter((url) => url.includes("404") || url.includes("late")),
      [],
    );
  });

  it("are all named in the index, each with its newest change", () => {
    assert.deepEqual(listed(sitemapPages(site, pagesAt(site), clock))["/sitemap.xml"], [
      "/sitemap-pages.xml 2023-11-09T08:30:00+01:00",
      "/sitemap-2023-10.xml 2023-10-31T23:30:00+01:00",
      "/sitemap-2023-11.xml 2023-11-09T16:05:00+01:00",
    ]);
  });

  it("leave out articles that were first published elsewhere", () => {
    const articles = [late, articleFixture({ ...early.record, canonical: "https://example.com/first/" })];
    const borrowed = siteFixture({ articles });
    const text = printedPages(sitemapPages(borrowed, pagesAt(borrowed), clock));
    assert.ok(text.includes("/late/"));
    assert.ok(!text.includes("/early/"));
  });

  it("do not exist in a preview, since nothing may be indexed", () => {
    const preview = siteFixture({ articles: [late, { ...early, status: "draft" }] });
    assert.deepEqual(sitemapPages(preview, pagesAt(preview, "preview"), clock), []);
  });

  it("leave out what is not published, even if its page is indexed", () => {
    const mixed = siteFixture({ articles: [late, { ...early, status: "scheduled" }] });
    const text = printedPages(
      sitemapPages(
        mixed,
        pagesAt(mixed).filter(({ kind }) => kind === "article"),
        clock,
      ),
    );
    assert.ok(text.includes("/late/"));
    assert.ok(!text.includes("/early/"));
  });

  it("do not change if an article of another month is added", () => {
    const added = siteFixture({
      articles: [
        october,
        early,
        late,
        articleFixture({ slug: "new", published: momentFixture("2023-11-10") }),
      ],
    });
    const [before, after] = [site, added].map((one) => listed(sitemapPages(one, pagesAt(one), clock)));
    assert.deepEqual(after?.["/sitemap-2023-10.xml"], before?.["/sitemap-2023-10.xml"]);
    assert.deepEqual(after?.["/sitemap-2023-11.xml"]?.slice(0, 2), before?.["/sitemap-2023-11.xml"]);
  });

  it("are several if a list is too long for one sitemap", () => {
    const context = pageContext({ site, stylesheetUrl: "/assets/site.css", audience: "public" });
    const { chrome } = context;
    const pages = Array.from({ length: 100_001 }, (_, index): Page => {
      const url = `/tags/${String(index).padStart(6, "0")}/`;
      return lazyPage(
        { kind: "tagIndex", url, source: "", indexed: {} },
        { view: () => ({ chrome, head: headOf({ title: "", url }, context), letters: [] }) },
      );
    });
    const sitemaps = listed(sitemapPages(siteFixture(), pages, clock));
    assert.deepEqual(
      Object.entries(sitemaps).map(([url, entries]) => `${url} ${entries.length}`),
      ["/sitemap.xml 3", "/sitemap-pages.xml 50000", "/sitemap-pages-2.xml 50000", "/sitemap-pages-3.xml 1"],
    );
    assert.deepEqual(sitemaps["/sitemap-pages-3.xml"], ["/tags/100000/"]);
  });

  it("conforms to the schemas", () => {
    for (const page of sitemapPages(site, pagesAt(site), clock)) {
      if (page.kind === "sitemap") assert.deepEqual(sitemapErrors(sitemap(page.view).markup), []);
      if (page.kind === "sitemapIndex") assert.deepEqual(sitemapErrors(sitemapIndex(page.view).markup), []);
      if (page.kind === "newsSitemap") assert.deepEqual(sitemapErrors(newsSitemap(page.view).markup), []);
    }
  });

  it("list each published article once, in any time zone", () => {
    const hour = fc.integer({ min: 0, max: 24 * 900 });
    const zone = fc.constantFrom("Europe/Stockholm", "Pacific/Kiritimati", "America/St_Johns");
    fc.assert(
      fc.property(fc.uniqueArray(hour, { maxLength: 20 }), zone, (hours, timeZone) => {
        const start = momentFixture("2022-01-01").ms;
        const articles = hours.map((count) => {
          const ms = start + count * 3_600_000;
          const published = momentFixture(new Date(ms).toISOString());
          return articleFixture({ slug: `at-${count}`, published });
        });
        const many = siteFixture({ publication: publicationFixture({ timeZone }), articles });
        const monthly = Object.entries(listed(sitemapPages(many, pagesAt(many), clock))).filter(([url]) =>
          /^\/sitemap-\d{4}-\d\d\.xml$/.test(url),
        );
        const urls = monthly.flatMap(([, lines]) => lines.map((line) => line.split(" ")[0]));
        assert.deepEqual(urls.toSorted(), articles.map(({ record }) => record.url).toSorted());
      }),
      { numRuns: 25 },
    );
  });
});

const newsSitemapPageNow = momentFixture("2023-11-10T12:00").ms;

const viewOf = (articles: readonly Article[]) =>
  newsSitemapPage(articles, publicationFixture(), recordingClock(newsSitemapPageNow, "public")).view;

describe("the news sitemap", () => {
  const cases = [
    { published: "2023-11-10T12:00", count: 1 },
    { published: "2023-11-08T12:00", count: 1 },
    { published: "2023-11-08T11:59", count: 0 },
    { published: "2023-11-10T12:01", count: 0 },
  ] as const;
  for (const { published, count } of cases)
    it(`at noon of 10 November lists ${count} article of ${published}`, () => {
      assert.equal(viewOf([articleFixture({ published: momentFixture(published) })]).entries.length, count);
    });

  it("lists news, newest first, without sponsored, scheduled and old articles", () => {
    const at = (slug: string, day: string, kind: ArticleKind = "news") =>
      articleFixture({ slug, kind, published: momentFixture(day) });
    const articles = [
      at("later", "2023-11-12T12:00"),
      at("paid", "2023-11-10T11:00", "sponsored"),
      at("new", "2023-11-10T10:00"),
      at("newish", "2023-11-09T10:00"),
      at("old", "2023-11-08T11:00"),
      at("older", "2023-11-01T10:00", "sponsored"),
    ];
    assert.deepEqual(
      viewOf(articles).entries.map(({ url }) => url.split("/").at(-2)),
      ["new", "newish"],
    );
  });

  it("has an article's absolute address, title, time and language", () => {
    const article = articleFixture({ published: momentFixture("2023-11-10T08:30"), language: "fr-CA" });
    assert.deepEqual(viewOf([article]), {
      name: "The Meridian",
      entries: [
        {
          url: "https://example.org/paper/2023/11/10/harbour-reopens/",
          title: "Harbour reopens after storm",
          published: "2023-11-10T08:30:00+01:00",
          language: "fr",
        },
      ],
    });
  });

  it("leaves out sponsored articles", () => {
    const published = momentFixture("2023-11-10T08:30");
    assert.deepEqual(
      viewOf([articleFixture({ published, kind: "sponsored", sponsor: "Ferries" })]).entries,
      [],
    );
  });

  it("lists at most a thousand articles, the newest", () => {
    const newestFirst = Array.from({ length: 1001 }, (_, index) =>
      articleFixture({ slug: `a${index}`, published: momentFixture("2023-11-10T08:30") }),
    );
    const { entries } = viewOf(newestFirst);
    assert.equal(entries.length, 1000);
    assert.ok(entries[0]?.url.endsWith("/a0/"));
  });
});

const cases = [
  ["en", "en"],
  ["pt-BR", "pt"],
  ["sr-Latn-RS", "sr"],
  ["fil", "fil"],
  ["zh", "zh-cn"],
  ["zh-Hans-SG", "zh-cn"],
  ["zh-TW", "zh-tw"],
  ["zh-HK", "zh-tw"],
  ["zh-Hant", "zh-tw"],
] as const;

for (const [language, expected] of cases)
  it(`the language ${language} is ${expected} in a news sitemap`, () => {
    assert.equal(newsLanguage(language), expected);
  });

const source = "the sitemap";

const sitemaps: readonly Page[] = [
  lazyPage({ kind: "sitemapIndex", url: "/sitemap.xml", source }, { view: () => ({ sitemaps: [] }) }),
  lazyPage({ kind: "sitemap", url: "/sitemap-pages.xml", source }, { view: () => ({ entries: [] }) }),
  lazyPage(
    { kind: "newsSitemap", url: "/news-sitemap.xml", source },
    { view: () => ({ name: "The Meridian", entries: [] }) },
  ),
];

it("robots.txt names the sitemaps by absolute addresses", () => {
  const { url, view } = robotsPage(siteFixture(), sitemaps, "public");
  assert.equal(url, "/robots.txt");
  assert.deepEqual(view, {
    indexed: true,
    sitemapUrls: ["https://example.org/paper/sitemap.xml", "https://example.org/paper/news-sitemap.xml"],
  });
});

it("robots.txt names no sitemap in a preview", () => {
  assert.deepEqual(robotsPage(siteFixture(), sitemaps, "preview").view, {
    indexed: false,
    sitemapUrls: [],
  });
});

describe("the sitemap of a month", () => {
  it("is made anew for other addresses, and for times of another zone", () => {
    const [hash] = hashesIn({});
    assert.ok(hash);
    for (const publication of [{ timeZone: "Asia/Tokyo" }, { articleUrl: "/{slug}/" }])
      assert.notDeepEqual(hashesIn(publication), [hash]);
  });
});
