import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { feedLinks, feedPages } from "../../../src/pages/feeds.ts";
import type { Page } from "../../../src/pages/page.ts";
import type { FeedView } from "../../../src/pages/views/files.ts";
import { articleFixture } from "../../support/article-fixture.ts";
import { authorFixture } from "../../support/author-fixture.ts";
import { momentFixture } from "../../support/moment-fixture.ts";
import { pageContextOf } from "../../support/page-context-of.ts";
import { publicationFixture } from "../../support/publication-fixture.ts";
import { sectionFixture } from "../../support/section-fixture.ts";
import { siteFixture } from "../../support/site-fixture.ts";
import { tagFixture } from "../../support/tag-fixture.ts";

const viewAt = (pages: readonly Page[], wanted: string): FeedView => {
  const page = pages.find(({ url }) => url === wanted);
  if (page?.kind !== "rss" && page?.kind !== "atom" && page?.kind !== "jsonFeed")
    throw new Error(`There is no feed at ${wanted}`);
  return page.view;
};

const numbered = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    articleFixture({ slug: `a${index + 1}`, published: momentFixture(`2023-11-0${index + 1}`) }),
  );

describe("the feeds of a site", () => {
  const ports = tagFixture("Ports");
  const site = siteFixture({ articles: [articleFixture({ tags: [ports], authors: [authorFixture()] })] });

  it("have three formats for the site, each section, tag and author", () => {
    assert.deepEqual(
      feedPages(pageContextOf(site)).map(({ kind, url }) => `${kind} ${url}`),
      ["/", "/world/", "/tags/ports/", "/authors/mara-lindqvist/"].flatMap((url) => [
        `rss ${url}feed.xml`,
        `atom ${url}atom.xml`,
        `jsonFeed ${url}feed.json`,
      ]),
    );
  });

  it("have their own address and that of their page", () => {
    const { items, ...view } = viewAt(feedPages(pageContextOf(site)), "/world/atom.xml");
    assert.equal(items.length, 1);
    assert.deepEqual(view, {
      id: "tag:example.org,2026:/world/",
      title: "World – The Meridian",
      description: "News from the valley and beyond.",
      language: "en",
      homeUrl: "https://example.org/paper/world/",
      urls: {
        rss: "https://example.org/paper/world/feed.xml",
        atom: "https://example.org/paper/world/atom.xml",
        json: "https://example.org/paper/world/feed.json",
      },
      updated: "2023-11-09T08:30:00+01:00",
      publisher: "The Meridian",
      iconUrl: "https://example.org/paper/icon-512.png",
    });
  });

  it("hold the newest articles up to the publication's limit, newest first", () => {
    const publication = publicationFixture({ feedSize: 2 });
    const { items } = viewAt(
      feedPages(pageContextOf(siteFixture({ publication, articles: numbered(4) }))),
      "/feed.xml",
    );
    assert.deepEqual(
      items.map(({ url }) => url),
      ["https://example.org/paper/2023/11/04/a4/", "https://example.org/paper/2023/11/03/a3/"],
    );
  });

  it("have nothing unpublished, even in a preview, and are filled with published articles", () => {
    const [first, ...others] = numbered(3);
    assert.ok(first);
    const hidden = (["draft", "scheduled"] as const).map((status, index) =>
      articleFixture({ slug: status, status, published: momentFixture(`2023-12-0${index + 1}`) }),
    );
    const publication = publicationFixture({ feedSize: 3 });
    const preview = siteFixture({ publication, articles: [first, ...others, ...hidden] });
    for (const { view } of feedPages(pageContextOf(preview))) {
      const text = JSON.stringify(view);
      assert.ok(!text.includes("draft") && !text.includes("scheduled"));
    }
    assert.equal(viewAt(feedPages(pageContextOf(preview)), "/feed.xml").items.length, 3);
    assert.equal(viewAt(feedPages(pageContextOf(preview)), "/feed.xml").updated, "2023-11-03T00:00:00+01:00");
  });

  it("have the date of the latest change, even to an older article", () => {
    const [old, fresh] = numbered(2);
    assert.ok(old && fresh);
    const corrections = [{ date: momentFixture("2023-11-20T10:00"), text: "It is four." }];
    const articles = [{ ...old, corrections }, fresh];
    assert.equal(
      viewAt(feedPages(pageContextOf(siteFixture({ articles }))), "/feed.json").updated,
      "2023-11-20T10:00:00+01:00",
    );
  });

  it("have no date if they are empty", () => {
    const sections = [{ subject: sectionFixture({ id: "sport", name: "Sport" }), articles: [] }];
    const view = viewAt(feedPages(pageContextOf(siteFixture({ sections }))), "/sport/feed.xml");
    assert.equal(view.updated, undefined);
    assert.deepEqual(view.items, []);
  });

  it("have the date of the first article if they are empty", () => {
    const sections = [{ subject: sectionFixture({ id: "sport", name: "Sport" }), articles: [] }];
    const hidden = articleFixture({
      slug: "old-draft",
      status: "draft",
      published: momentFixture("2020-01-01"),
    });
    const pagesWith = (count: number) =>
      feedPages(
        pageContextOf(siteFixture({ sections, articles: [...numbered(count).toReversed(), hidden] })),
      );
    assert.equal(viewAt(pagesWith(2), "/sport/feed.xml").since, "2023-11-01T00:00:00+01:00");
    const [before, after] = [2, 3].map(
      (count) => pagesWith(count).find(({ url }) => url === "/sport/atom.xml")?.inputsHash,
    );
    assert.ok(before);
    assert.deepEqual(before, after);
    assert.equal(viewAt(pagesWith(2), "/feed.xml").since, undefined);
  });

  it("share one item for each article", () => {
    const items = feedPages(pageContextOf(site)).map(({ view }) =>
      "items" in view ? view.items[0] : undefined,
    );
    assert.equal(new Set(items).size, 1);
  });
});

const site = siteFixture({ articles: [articleFixture()] });

it("feed links of a section name it, the publication and each format", () => {
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

it("feed links of the site name the publication alone", () => {
  const [rss] = feedLinks(site, { title: "The Meridian", url: "/" });
  assert.deepEqual(rss, { title: "The Meridian (RSS)", type: "application/rss+xml", url: "/paper/feed.xml" });
});

it("feed links lead to existing feeds", () => {
  const urls = new Set(feedPages(pageContextOf(site)).map(({ url }) => url));
  for (const { url } of feedLinks(site, { title: "World", url: "/world/" }))
    assert.ok(urls.has(url.replace("/paper/", "/")), url);
});
