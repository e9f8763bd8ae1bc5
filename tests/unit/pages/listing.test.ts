import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import type { Article } from "../../../src/model/article.ts";
import { listingOf, listingSlices } from "../../../src/pages/listing.ts";
import type { PageOf } from "../../../src/pages/page.ts";
import type { PageLink } from "../../../src/pages/views/listings.ts";
import { blockHashes } from "../../../src/site/block-hashes.ts";
import { articleFixture } from "../../support/article-fixture.ts";
import { momentFixture } from "../../support/moment-fixture.ts";
import { pageContextOf } from "../../support/page-context-of.ts";
import { publicationFixture } from "../../support/publication-fixture.ts";

/** Articles of the first days of November, newest first. */
const days = (count: number): readonly Article[] =>
  Array.from({ length: count }, (_, index) => {
    const day = String(count - index).padStart(2, "0");
    return articleFixture({ slug: `on-${day}`, published: momentFixture(`2023-11-${day}`) });
  });

const pagesOf = (articles: readonly Article[], pageSize = 2): readonly PageOf<"listing">[] =>
  listingOf(
    {
      url: "/world/",
      source: "content/sections/world.md",
      articles,
      blocks: () => blockHashes(articles, pageSize),
      trail: [{ title: "The Meridian", url: "/" }],
      view: { of: "section", title: "World", description: "News.", bodyHtml: "<p>Hello</p>" },
      head: { title: "World", jsonLd: [{ "@type": "Thing" }] },
    },
    pageContextOf({ publication: publicationFixture({ pageSize }) }),
  );

const described = (link: PageLink | undefined): string | undefined =>
  link &&
  `${link.url} ${link.span ? `${link.span.from.iso.slice(0, 10)} ${link.span.to.iso.slice(0, 10)}` : ""}`.trim();

describe("the pages of a listing", () => {
  it("have urls below that of the listing, and links to their neighbours with dates", () => {
    const pages = pagesOf(days(7)).map(({ url, view }) => ({
      url,
      cards: view.cards.map((card) => card.url.slice(-6, -1)).join(" "),
      newer: described(view.newer),
      older: described(view.older),
      span: view.span && [view.span.from.iso.slice(8, 10), view.span.to.iso.slice(8, 10)].join(" "),
    }));
    assert.deepEqual(pages, [
      {
        url: "/world/",
        cards: "on-07 on-06 on-05",
        newer: undefined,
        older: "/paper/world/page/2/ 2023-11-03 2023-11-04",
        span: undefined,
      },
      {
        url: "/world/page/1/",
        cards: "on-02 on-01",
        newer: "/paper/world/page/2/ 2023-11-03 2023-11-04",
        older: undefined,
        span: "01 02",
      },
      {
        url: "/world/page/2/",
        cards: "on-04 on-03",
        newer: "/paper/world/",
        older: "/paper/world/page/1/ 2023-11-01 2023-11-02",
        span: "03 04",
      },
    ]);
  });

  it("are one page without neighbours if there are few articles or none", () => {
    for (const count of [0, 1, 3]) {
      const [page, ...others] = pagesOf(days(count));
      assert.deepEqual(others, []);
      assert.equal(page?.view.cards.length, count);
      assert.deepEqual([page.view.newer, page.view.older, page.view.span], [undefined, undefined, undefined]);
    }
  });

  it("have the introduction and structured data on the newest page only", () => {
    const [newest, older] = pagesOf(days(4));
    assert.deepEqual([newest?.view.bodyHtml, older?.view.bodyHtml], ["<p>Hello</p>", undefined]);
    assert.deepEqual([newest?.view.head.jsonLd.length, older?.view.head.jsonLd.length], [2, 1]);
    assert.equal(older?.view.head.canonical, "https://example.org/paper/world/page/1/");
    assert.deepEqual(older.view.breadcrumbs, [{ title: "The Meridian", url: "/paper/" }]);
  });

  it("do not change with a newer article, except that the last numbered page may get a new neighbour", () => {
    fc.assert(
      fc.property(fc.nat(27), fc.integer({ min: 1, max: 5 }), (count, pageSize) => {
        const before = pagesOf(days(count), pageSize).slice(1);
        const after = pagesOf(days(count + 1), pageSize).slice(1);
        const isNumberedAnew = after.length > before.length;
        before.forEach((page, index) => {
          const next = after[index];
          const isBoundary = isNumberedAnew && index === before.length - 1;
          if (!isBoundary) assert.deepEqual(next, page);
          else assert.deepEqual({ ...next?.view, newer: undefined }, { ...page.view, newer: undefined });
        });
        if (isNumberedAnew && before.length > 0)
          assert.equal(after.at(-2)?.view.newer?.url, `/paper/world/page/${after.length}/`);
      }),
    );
  });
});

const slicesAsText = (items: string, size: number): string => {
  const { newest, older } = listingSlices([...items], size);
  return [newest.join(""), ...older.map(({ number, items: page }) => `${number}:${page.join("")}`)].join(" ");
};

describe("the slices of a listing", () => {
  const table = [
    ["", 2, ""],
    ["a", 2, "a"],
    ["ba", 2, "ba"],
    ["cba", 2, "cba"],
    ["dcba", 2, "dc 1:ba"],
    ["edcba", 2, "edc 1:ba"],
    ["fedcba", 2, "fe 1:ba 2:dc"],
    ["cba", 1, "c 1:a 2:b"],
  ] as const;
  for (const [items, size, wanted] of table)
    it(`of "${items}" by ${size} is "${wanted}"`, () => {
      assert.equal(slicesAsText(items, size), wanted);
    });

  const length = fc.nat(200);
  const size = fc.integer({ min: 1, max: 20 });
  const newestFirst = (count: number): readonly number[] =>
    Array.from({ length: count }, (_, index) => count - index);

  it("hold each item once and in order: older pages are complete, the newest is shorter than two pages", () => {
    fc.assert(
      fc.property(length, size, (count, perPage) => {
        const { newest, older } = listingSlices(newestFirst(count), perPage);
        assert.deepEqual(
          [...newest, ...older.toReversed().flatMap(({ items }) => items)],
          newestFirst(count),
        );
        assert.deepEqual(
          older.map(({ number, items }) => [number, items.length]),
          older.map((_, index) => [index + 1, perPage]),
        );
        assert.ok(newest.length >= Math.min(count, perPage) && newest.length < 2 * perPage);
      }),
    );
  });

  it("keep every older page when a newer item comes, and add at most one", () => {
    fc.assert(
      fc.property(length, size, (count, perPage) => {
        const before = listingSlices(newestFirst(count), perPage).older;
        const after = listingSlices(newestFirst(count + 1), perPage).older;
        assert.deepEqual(after.slice(0, before.length), before);
        assert.ok(after.length <= before.length + 1);
      }),
    );
  });
});
