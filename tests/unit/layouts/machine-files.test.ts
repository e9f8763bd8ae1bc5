import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  manifest,
  newsSitemap,
  redirectsFile,
  robots,
  sitemap,
  sitemapIndex,
} from "../../../layouts/machine-files.ts";
import type { ManifestView, NewsSitemapView } from "../../../src/pages/views/files.ts";
import { hostileTexts } from "../../support/hostile-texts.ts";
import { readTextOfXml } from "../../support/read-text-of-xml.ts";
import { sitemapErrors } from "../../support/sitemap-errors.ts";
import { type XmlElement, xmlTree } from "../../support/xml-tree.ts";

it("the manifest has the name, start url and icons of the site", () => {
  const view: ManifestView = {
    name: 'The "Meridian"',
    description: "News from the valley.",
    language: "ar",
    direction: "rtl",
    startUrl: "/paper/",
    icons: [{ src: "/paper/icon-192.png", sizes: "192x192", type: "image/png" }],
  };
  assert.deepEqual(JSON.parse(manifest(view)), {
    name: 'The "Meridian"',
    description: "News from the valley.",
    lang: "ar",
    dir: "rtl",
    id: "/paper/",
    start_url: "/paper/",
    scope: "/paper/",
    display: "browser",
    icons: [{ src: "/paper/icon-192.png", sizes: "192x192", type: "image/png" }],
  });
});

const viewOf = (title: string): NewsSitemapView => ({
  name: "The Meridian",
  entries: [
    { url: "https://example.org/a/", title, published: "2023-11-09T08:30:00+01:00", language: "zh-cn" },
  ],
});

const leavesOf = ({ name, text, children }: XmlElement): readonly string[] =>
  children.length > 0 ? children.flatMap(leavesOf) : [`${name} ${text}`];

describe("a news sitemap", () => {
  it("conforms to the schemas", () => {
    assert.deepEqual(sitemapErrors(newsSitemap(viewOf("Harbour reopens")).markup), []);
  });

  it("has all that the view of an article holds", () => {
    assert.deepEqual(leavesOf(xmlTree(newsSitemap(viewOf("Harbour reopens")).markup)), [
      "loc https://example.org/a/",
      "news:name The Meridian",
      "news:language zh-cn",
      "news:publication_date 2023-11-09T08:30:00+01:00",
      "news:title Harbour reopens",
    ]);
  });

  for (const [evil, text] of Object.entries(hostileTexts))
    it(`preserves a title with ${evil}`, () => {
      const leaves = leavesOf(xmlTree(newsSitemap(viewOf(text)).markup));
      assert.equal(leaves.at(-1), `news:title ${readTextOfXml(text)}`);
    });
});

it("the list of redirects has one rule a line", () => {
  const redirects = [
    { from: "/old", to: "/new/", status: 301 as const },
    { from: "/old/", to: "/new/", status: 301 as const },
    { from: "/retracted/", to: "/404.html", status: 410 as const },
  ];
  assert.equal(redirectsFile({ redirects }), "/old /new/ 301\n/old/ /new/ 301\n/retracted/ /404.html 410\n");
});

it("the list of redirects is empty if nothing has moved", () => {
  assert.equal(redirectsFile({ redirects: [] }), "");
});

it("robots.txt allows everything and names the sitemaps", () => {
  const sitemapUrls = ["https://example.org/sitemap.xml", "https://example.org/news-sitemap.xml"];
  assert.equal(
    robots({ indexed: true, sitemapUrls }),
    "User-agent: *\nAllow: /\n\nSitemap: https://example.org/sitemap.xml\nSitemap: https://example.org/news-sitemap.xml\n",
  );
});

it("robots.txt refuses folders that are closed", () => {
  const view = { indexed: true, sitemapUrls: [], closed: ["/paper/admin/"] };
  assert.equal(robots(view), "User-agent: *\nAllow: /\nDisallow: /paper/admin/\n");
});

it("robots.txt of a preview forbids everything", () => {
  assert.equal(robots({ indexed: false, sitemapUrls: [] }), "User-agent: *\nDisallow: /\n");
});

const entries = [
  { url: "https://example.org/?a=1&b=2", modified: "2023-11-09T08:30:00+01:00" },
  { url: "https://example.org/tags/" },
];

describe("a sitemap", () => {
  it("conforms to the schema", () => {
    assert.deepEqual(sitemapErrors(sitemap({ entries }).markup), []);
  });

  it("lists every entry in order, with its date if there is one", () => {
    const read = xmlTree(sitemap({ entries }).markup).children.map(({ children }) =>
      children.map(({ name, text }) => `${name} ${text}`),
    );
    assert.deepEqual(read, [
      ["loc https://example.org/?a=1&b=2", "lastmod 2023-11-09T08:30:00+01:00"],
      ["loc https://example.org/tags/"],
    ]);
  });
});

const sitemaps = [
  { url: "https://example.org/sitemap-pages.xml" },
  { url: "https://example.org/sitemap-2023-11.xml", modified: "2023-11-09T08:30:00+01:00" },
];

describe("a sitemap index", () => {
  it("conforms to the schema", () => {
    assert.deepEqual(sitemapErrors(sitemapIndex({ sitemaps }).markup), []);
  });

  it("lists every sitemap in order, with its date if there is one", () => {
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
