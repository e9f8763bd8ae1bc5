import assert from "node:assert/strict";
import { it } from "node:test";
import { feedLinks } from "../../../../src/pages/feeds/feedLinks.ts";
import { feedPages } from "../../../../src/pages/feeds/feedPages.ts";
import { articleFixture } from "../../../support/articleFixture.ts";
import { pageContextOf } from "../../../support/pageContextOf.ts";
import { siteFixture } from "../../../support/siteFixture.ts";

const site = siteFixture({ articles: [articleFixture()] });

it("feedLinks of a section name it, the publication and each format", () => {
  assert.deepEqual(feedLinks(site, { title: "World", url: "/world/" }), [
    { title: "World – The Meridian (RSS)", type: "application/rss+xml", url: "/paper/world/feed.xml" },
    { title: "World – The Meridian (Atom)", type: "application/atom+xml", url: "/paper/world/atom.xml" },
    {
      title: "World – The Meridian (JSON Feed)",
      type: "application/feed+json",
      url: "/paper/world/feed.json",
    },
  ]);
});

it("feedLinks of the site name the publication alone", () => {
  const [rss] = feedLinks(site, { title: "The Meridian", url: "/" });
  assert.deepEqual(rss, { title: "The Meridian (RSS)", type: "application/rss+xml", url: "/paper/feed.xml" });
});

it("feedLinks lead to feeds that there are", () => {
  const urls = new Set(feedPages(pageContextOf(site)).map(({ url }) => url));
  for (const { url } of feedLinks(site, { title: "World", url: "/world/" }))
    assert.ok(urls.has(url.replace("/paper/", "/")), url);
});
