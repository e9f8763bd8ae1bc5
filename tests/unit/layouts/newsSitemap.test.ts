import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { newsSitemap } from "../../../layouts/newsSitemap.ts";
import type { NewsSitemapView } from "../../../src/pages/views/machineViews.ts";
import { hostileTexts } from "../../support/hostileTexts.ts";
import { readTextOfXml } from "../../support/readTextOfXml.ts";
import { sitemapFaults } from "../../support/sitemapFaults.ts";
import { type XmlElement, xmlTree } from "../../support/xmlTree.ts";

const viewOf = (title: string): NewsSitemapView => ({
  name: "The Meridian",
  entries: [
    { url: "https://example.org/a/", title, published: "2023-11-09T08:30:00+01:00", language: "zh-cn" },
  ],
});

const leavesOf = ({ name, text, children }: XmlElement): readonly string[] =>
  children.length > 0 ? children.flatMap(leavesOf) : [`${name} ${text}`];

describe("newsSitemap", () => {
  it("keeps to the schemas", () => {
    assert.deepEqual(sitemapFaults(newsSitemap(viewOf("Harbour reopens")).markup), []);
  });

  it("tells of an article what its view holds", () => {
    assert.deepEqual(leavesOf(xmlTree(newsSitemap(viewOf("Harbour reopens")).markup)), [
      "loc https://example.org/a/",
      "news:name The Meridian",
      "news:language zh-cn",
      "news:publication_date 2023-11-09T08:30:00+01:00",
      "news:title Harbour reopens",
    ]);
  });

  for (const [evil, text] of Object.entries(hostileTexts))
    it(`gives back a title that holds ${evil}`, () => {
      const leaves = leavesOf(xmlTree(newsSitemap(viewOf(text)).markup));
      assert.equal(leaves.at(-1), `news:title ${readTextOfXml(text)}`);
    });
});
