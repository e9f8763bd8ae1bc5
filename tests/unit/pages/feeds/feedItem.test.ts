import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Article } from "../../../../src/model/article.ts";
import { feedItem } from "../../../../src/pages/feeds/feedItem.ts";
import type { FeedItem } from "../../../../src/pages/views/feedView.ts";
import { articleFixture } from "../../../support/articleFixture.ts";
import { authorFixture } from "../../../support/authorFixture.ts";
import { momentFixture } from "../../../support/momentFixture.ts";
import { pictureFixture } from "../../../support/pictureFixture.ts";
import { publicationFixture } from "../../../support/publicationFixture.ts";
import { tagFixture } from "../../../support/tagFixture.ts";

const itemOf = (given: Partial<Article>): FeedItem =>
  feedItem(articleFixture(given), { publication: publicationFixture(), bytesOf: () => 48_213 });

describe("feedItem", () => {
  it("carries an article with whole addresses", () => {
    const item = itemOf({
      description: "Ferries sail again.",
      authors: [authorFixture()],
      tags: [tagFixture("Ports")],
      picture: pictureFixture(),
    });
    assert.deepEqual(
      { ...item, html: "" },
      {
        id: "tag:example.org,2023-11-09:harbour-reopens",
        url: "https://example.org/paper/2023/11/09/harbour-reopens/",
        title: "Harbour reopens after storm",
        summary: "Ferries sail again.",
        html: "",
        published: "2023-11-09T08:30:00+01:00",
        updated: undefined,
        authors: [{ name: "Mara Lindqvist", url: "https://example.org/paper/authors/mara-lindqvist/" }],
        categories: ["World", "Ports"],
        language: "en",
        image: {
          url: "https://example.org/paper/pictures/harbour-1f3a9c0d2b-1600.jpg",
          type: "image/jpeg",
          bytes: 48_213,
        },
      },
    );
  });

  it("names the byline, or else the publication, where there are no authors", () => {
    assert.deepEqual(itemOf({ byline: "By the foreign desk" }).authors, [{ name: "the foreign desk" }]);
    assert.deepEqual(itemOf({}).authors, [{ name: "The Meridian", url: "https://example.org/paper/" }]);
  });

  it("counts a correction as an update", () => {
    const corrections = [{ date: momentFixture("2023-11-10T10:00"), text: "It is four." }];
    assert.equal(itemOf({ corrections }).updated, "2023-11-10T10:00:00+01:00");
  });

  it("names a category once, even where a tag is called as the section is", () => {
    assert.deepEqual(itemOf({ tags: [tagFixture("Ports"), tagFixture("World")] }).categories, [
      "World",
      "Ports",
    ]);
  });

  const ids = [
    ["https://example.org/?p=12", "https://example.org/?p=12"],
    ["urn:uuid:8d1f", "urn:uuid:8d1f"],
    ["12", "tag:example.org,2026:12"],
    ["né", "tag:example.org,2026:n%C3%A9"],
  ] as const;
  for (const [id, expected] of ids)
    it(`makes an IRI of the id ${id}: ${expected}`, () => {
      assert.equal(itemOf({ id }).id, expected);
    });
});
