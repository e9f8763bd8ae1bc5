import assert from "node:assert/strict";
import { it } from "node:test";
import { robots } from "../../../layouts/robots.ts";

it("robots may read everything and are told of the sitemaps", () => {
  const sitemapUrls = ["https://example.org/sitemap.xml", "https://example.org/news-sitemap.xml"];
  assert.equal(
    robots({ indexed: true, sitemapUrls }),
    "User-agent: *\nAllow: /\n\nSitemap: https://example.org/sitemap.xml\nSitemap: https://example.org/news-sitemap.xml\n",
  );
});

it("robots may read nothing of a preview", () => {
  assert.equal(robots({ indexed: false, sitemapUrls: [] }), "User-agent: *\nDisallow: /\n");
});
