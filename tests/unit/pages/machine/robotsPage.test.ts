import assert from "node:assert/strict";
import { it } from "node:test";
import { robotsPage } from "../../../../src/pages/machine/robotsPage.ts";
import type { Page } from "../../../../src/pages/page.ts";
import { pageOf } from "../../../../src/pages/pageOf.ts";
import { siteFixture } from "../../../support/siteFixture.ts";

const source = "the sitemap";
const sitemaps: readonly Page[] = [
  pageOf({ kind: "sitemapIndex", url: "/sitemap.xml", source }, { view: () => ({ sitemaps: [] }) }),
  pageOf({ kind: "sitemap", url: "/sitemap-pages.xml", source }, { view: () => ({ entries: [] }) }),
  pageOf(
    { kind: "newsSitemap", url: "/news-sitemap.xml", source },
    { view: () => ({ name: "The Meridian", entries: [] }) },
  ),
];

it("robots are told of the sitemaps by whole addresses", () => {
  const { url, view } = robotsPage(siteFixture(), sitemaps, "published");
  assert.equal(url, "/robots.txt");
  assert.deepEqual(view, {
    indexed: true,
    sitemapUrls: ["https://example.org/paper/sitemap.xml", "https://example.org/paper/news-sitemap.xml"],
  });
});

it("robots are told of no sitemap in a preview", () => {
  assert.deepEqual(robotsPage(siteFixture(), sitemaps, "everything").view, {
    indexed: false,
    sitemapUrls: [],
  });
});
