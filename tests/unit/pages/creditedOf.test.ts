import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { cardOf } from "../../../src/pages/cardOf.ts";
import { creditedOf } from "../../../src/pages/creditedOf.ts";
import { feedItem } from "../../../src/pages/feeds/feedItem.ts";
import { newsArticle } from "../../../src/pages/jsonLd/newsArticle.ts";
import { searchRecord } from "../../../src/pages/search/searchRecord.ts";
import { articleFixture } from "../../support/articleFixture.ts";
import { authorFixture } from "../../support/authorFixture.ts";
import { pageContextOf } from "../../support/pageContextOf.ts";
import { publicationFixture } from "../../support/publicationFixture.ts";
import { siteFixture } from "../../support/siteFixture.ts";

const publication = publicationFixture();
const person = { name: "Ida Holm", role: "harbour historian" };

describe("who is credited with an article", () => {
  const table = [
    [
      "its authors, whatever its byline says",
      {
        authors: [authorFixture({ id: "ada", name: "Ada", url: "/authors/ada/", role: undefined })],
        byline: "By others",
      },
      [{ name: "Ada", role: undefined, url: "/authors/ada/", type: "person" }],
    ],
    [
      "whom free words name",
      { byline: "By the foreign desk" },
      [{ name: "the foreign desk", type: "organisation" }],
    ],
    [
      "whom they name in the article's language",
      { byline: "Von Anna Kern", language: "de" },
      [{ name: "Anna Kern", type: "organisation" }],
    ],
    ["a person who has a role", { byline: person }, [{ ...person, type: "person" }]],
    [
      "a person who is said to be one",
      { byline: { name: "By Design", type: "person" } },
      [{ name: "By Design", role: undefined, type: "person" }],
    ],
    [
      "an organisation by name",
      { byline: { name: "AFP" } },
      [{ name: "AFP", role: undefined, type: "organisation" }],
    ],
    ["nobody", {}, []],
  ] as const;
  for (const [who, fields, credited] of table)
    it(`is ${who}`, () => assert.deepEqual(creditedOf(articleFixture(fields)), credited));

  it("is told alike on cards, in feeds, to search engines and in the search", () => {
    const article = articleFixture({ byline: { ...person, type: "person" } });
    const context = pageContextOf(siteFixture({ articles: [article] }));
    assert.deepEqual(cardOf(article, context).bylines, ["Ida Holm"]);
    assert.deepEqual(feedItem(article, { publication, bytesOf: () => 0 }).authors, [{ name: "Ida Holm" }]);
    const telling = { language: "en", timeZone: publication.timeZone };
    assert.deepEqual(searchRecord(article, telling).filters.author, ["Ida Holm"]);
    const data = JSON.parse(JSON.stringify(newsArticle(article, { publication })));
    assert.deepEqual(data.author, [{ "@type": "Person", name: "Ida Holm", jobTitle: "harbour historian" }]);
  });
});
