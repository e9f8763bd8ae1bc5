import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { sitemapIndex } from "../../../layouts/sitemapIndex.ts";
import { sitemapFaults } from "../../support/sitemapFaults.ts";
import { xmlTree } from "../../support/xmlTree.ts";

const sitemaps = [
  { url: "https://example.org/sitemap-pages.xml" },
  { url: "https://example.org/sitemap-2023-11.xml", modified: "2023-11-09T08:30:00+01:00" },
];

describe("sitemapIndex", () => {
  it("keeps to the schema", () => {
    assert.deepEqual(sitemapFaults(sitemapIndex({ sitemaps }).markup), []);
  });

  it("lists every sitemap in order, with its date where there is one", () => {
    const root = xmlTree(sitemapIndex({ sitemaps }).markup);
    assert.equal(root.name, "sitemapindex");
    assert.deepEqual(
      root.children.map(({ children }) => children.map(({ name, text }) => `${name} ${text}`)),
      [
        ["loc https://example.org/sitemap-pages.xml"],
        ["loc https://example.org/sitemap-2023-11.xml", "lastmod 2023-11-09T08:30:00+01:00"],
      ],
    );
  });
});
