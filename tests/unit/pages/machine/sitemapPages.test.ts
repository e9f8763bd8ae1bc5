import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { newsSitemap } from "../../../../layouts/newsSitemap.ts";
import { sitemap } from "../../../../layouts/sitemap.ts";
import { sitemapIndex } from "../../../../layouts/sitemapIndex.ts";
import { stillClock } from "../../../../src/link/stillClock.ts";
import type { Site } from "../../../../src/model/site.ts";
import { headOf } from "../../../../src/pages/headOf.ts";
import { sitemapPages } from "../../../../src/pages/machine/sitemapPages.ts";
import type { Page } from "../../../../src/pages/page.ts";
import { pageContext } from "../../../../src/pages/pageContext.ts";
import { pageOf } from "../../../../src/pages/pageOf.ts";
import { pagesOf } from "../../../../src/pages/pagesOf.ts";
import { articleFixture } from "../../../support/articleFixture.ts";
import { momentFixture } from "../../../support/momentFixture.ts";
import { printedPages } from "../../../support/printedPages.ts";
import { publicationFixture } from "../../../support/publicationFixture.ts";
import { siteFixture } from "../../../support/siteFixture.ts";
import { sitemapFaults } from "../../../support/sitemapFaults.ts";
import { staticPageFixture } from "../../../support/staticPageFixture.ts";

const base = "https://example.org/paper/";
const now = momentFixture("2023-11-10T12:00").ms;
const clock = stillClock(now, "published");

const pagesAt = (site: Site, shows: "published" | "everything" = "published"): readonly Page[] =>
  pagesOf({ site, stylesheetUrl: "/assets/site.css", ...stillClock(now, shows) });

/** The sitemaps by their urls, each as "url modified". */
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

describe("sitemapPages", () => {
  const site = siteFixture({
    articles: [october, early, late],
    pages: [staticPageFixture({ updated: momentFixture("2023-05-01") })],
  });

  it("lists articles by the month in which they were published, oldest first, with their last change", () => {
    const sitemaps = listed(sitemapPages(site, pagesAt(site), clock));
    assert.deepEqual(sitemaps["/sitemap-2023-10.xml"], ["/2023/10/31/october/ 2023-10-31T23:30:00+01:00"]);
    assert.deepEqual(sitemaps["/sitemap-2023-11.xml"], [
      "/2023/11/01/early/ 2023-11-01T00:00:00+01:00",
      "/2023/11/09/late/ 2023-11-09T16:05:00+01:00",
    ]);
  });

  it("lists every other page that may be indexed, with its last change where that is known", () => {
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

  it("names every sitemap in the index, each with its newest change", () => {
    assert.deepEqual(listed(sitemapPages(site, pagesAt(site), clock))["/sitemap.xml"], [
      "/sitemap-pages.xml 2023-11-09T08:30:00+01:00",
      "/sitemap-2023-10.xml 2023-10-31T23:30:00+01:00",
      "/sitemap-2023-11.xml 2023-11-09T16:05:00+01:00",
    ]);
  });

  it("leaves out articles that were first published elsewhere", () => {
    const articles = [late, { ...early, canonical: "https://example.com/first/" }];
    const borrowed = siteFixture({ articles });
    const text = printedPages(sitemapPages(borrowed, pagesAt(borrowed), clock));
    assert.ok(text.includes("/late/"));
    assert.ok(!text.includes("/early/"));
  });

  it("makes none of a preview, where nothing may be indexed", () => {
    const preview = siteFixture({ articles: [late, { ...early, standing: "draft" }] });
    assert.deepEqual(sitemapPages(preview, pagesAt(preview, "everything"), clock), []);
  });

  it("leaves out what is not published, whatever its page says", () => {
    const mixed = siteFixture({ articles: [late, { ...early, standing: "scheduled" }] });
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

  it("changes no sitemap of another month when an article is added", () => {
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

  it("divides a list that is too long for one sitemap", () => {
    const context = pageContext({ site, stylesheetUrl: "/assets/site.css", shows: "published" });
    const { frame } = context;
    const pages = Array.from({ length: 100_001 }, (_, index): Page => {
      const url = `/tags/${String(index).padStart(6, "0")}/`;
      return pageOf(
        { kind: "tagIndex", url, source: "", indexed: {} },
        { view: () => ({ frame, head: headOf({ title: "", url }, context), letters: [] }) },
      );
    });
    const sitemaps = listed(sitemapPages(siteFixture(), pages, clock));
    assert.deepEqual(
      Object.entries(sitemaps).map(([url, entries]) => `${url} ${entries.length}`),
      ["/sitemap.xml 3", "/sitemap-pages.xml 50000", "/sitemap-pages-2.xml 50000", "/sitemap-pages-3.xml 1"],
    );
    assert.deepEqual(sitemaps["/sitemap-pages-3.xml"], ["/tags/100000/"]);
  });

  it("keeps to the schemas when it is printed", () => {
    for (const page of sitemapPages(site, pagesAt(site), clock)) {
      if (page.kind === "sitemap") assert.deepEqual(sitemapFaults(sitemap(page.view).markup), []);
      if (page.kind === "sitemapIndex") assert.deepEqual(sitemapFaults(sitemapIndex(page.view).markup), []);
      if (page.kind === "newsSitemap") assert.deepEqual(sitemapFaults(newsSitemap(page.view).markup), []);
    }
  });

  it("lists each published article once, whenever and in whatever zone it was published", () => {
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
        assert.deepEqual(urls.toSorted(), articles.map(({ url }) => url).toSorted());
      }),
      { numRuns: 25 },
    );
  });
});
