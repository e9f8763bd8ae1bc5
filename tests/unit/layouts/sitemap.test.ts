import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { sitemap } from "../../../layouts/sitemap.ts";
import { sitemapFaults } from "../../support/sitemapFaults.ts";
import { xmlTree } from "../../support/xmlTree.ts";

const entries = [
  { url: "https://example.org/?a=1&b=2", modified: "2023-11-09T08:30:00+01:00" },
  { url: "https://example.org/tags/" },
];

describe("sitemap", () => {
  it("keeps to the schema", () => {
    assert.deepEqual(sitemapFaults(sitemap({ entries }).markup), []);
  });

  it("lists every entry in order, with its date where there is one", () => {
    const read = xmlTree(sitemap({ entries }).markup).children.map(({ children }) =>
      children.map(({ name, text }) => `${name} ${text}`),
    );
    assert.deepEqual(read, [
      ["loc https://example.org/?a=1&b=2", "lastmod 2023-11-09T08:30:00+01:00"],
      ["loc https://example.org/tags/"],
    ]);
  });
});
