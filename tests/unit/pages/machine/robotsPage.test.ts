import assert from "node:assert/strict";
import { it } from "node:test";
import { robotsPage } from "../../../../src/pages/machine/robotsPage.ts";
import { siteFixture } from "../../../support/siteFixture.ts";

it("robots are told of the sitemaps by whole addresses", () => {
  const { url, view } = robotsPage(siteFixture(), "published");
  assert.equal(url, "/robots.txt");
  assert.deepEqual(view, {
    indexed: true,
    sitemapUrls: ["https://example.org/paper/sitemap.xml", "https://example.org/paper/news-sitemap.xml"],
  });
});

it("robots are told of no sitemap in a preview", () => {
  assert.deepEqual(robotsPage(siteFixture(), "everything").view, { indexed: false, sitemapUrls: [] });
});
