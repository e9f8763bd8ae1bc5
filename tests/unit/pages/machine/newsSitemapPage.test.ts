import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { stillClock } from "../../../../src/link/stillClock.ts";
import type { Article } from "../../../../src/model/article.ts";
import { newsSitemapPage } from "../../../../src/pages/machine/newsSitemapPage.ts";
import { articleFixture } from "../../../support/articleFixture.ts";
import { momentFixture } from "../../../support/momentFixture.ts";
import { publicationFixture } from "../../../support/publicationFixture.ts";

const now = momentFixture("2023-11-10T12:00").ms;
const viewOf = (articles: readonly Article[]) =>
  newsSitemapPage(articles, publicationFixture(), stillClock(now, "published")).view;

describe("newsSitemapPage", () => {
  const cases = [
    { published: "2023-11-10T12:00", count: 1 },
    { published: "2023-11-08T12:00", count: 1 },
    { published: "2023-11-08T11:59", count: 0 },
    { published: "2023-11-10T12:01", count: 0 },
  ] as const;
  for (const { published, count } of cases)
    it(`at noon of 10 November lists ${count} article of ${published}`, () => {
      assert.equal(viewOf([articleFixture({ published: momentFixture(published) })]).entries.length, count);
    });

  it("lists what is news, newest first, among what is paid for, to come or old", () => {
    const at = (slug: string, day: string, kind: Article["kind"] = "news") =>
      articleFixture({ slug, kind, published: momentFixture(day) });
    const articles = [
      at("later", "2023-11-12T12:00"),
      at("paid", "2023-11-10T11:00", "sponsored"),
      at("new", "2023-11-10T10:00"),
      at("newish", "2023-11-09T10:00"),
      at("old", "2023-11-08T11:00"),
      at("older", "2023-11-01T10:00", "sponsored"),
    ];
    assert.deepEqual(
      viewOf(articles).entries.map(({ url }) => url.split("/").at(-2)),
      ["new", "newish"],
    );
  });

  it("tells an article's whole address, title, time and language", () => {
    const article = articleFixture({ published: momentFixture("2023-11-10T08:30"), language: "fr-CA" });
    assert.deepEqual(viewOf([article]), {
      name: "The Meridian",
      entries: [
        {
          url: "https://example.org/paper/2023/11/10/harbour-reopens/",
          title: "Harbour reopens after storm",
          published: "2023-11-10T08:30:00+01:00",
          language: "fr",
        },
      ],
    });
  });

  it("leaves out what is paid for", () => {
    const published = momentFixture("2023-11-10T08:30");
    assert.deepEqual(
      viewOf([articleFixture({ published, kind: "sponsored", sponsor: "Ferries" })]).entries,
      [],
    );
  });

  it("lists the newest thousand at most", () => {
    const newestFirst = Array.from({ length: 1001 }, (_, index) =>
      articleFixture({ slug: `a${index}`, published: momentFixture("2023-11-10T08:30") }),
    );
    const { entries } = viewOf(newestFirst);
    assert.equal(entries.length, 1000);
    assert.ok(entries[0]?.url.endsWith("/a0/"));
  });
});
