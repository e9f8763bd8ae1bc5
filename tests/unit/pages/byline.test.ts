import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { creditsOf, nameInByline } from "../../../src/pages/byline.ts";
import { cardOf } from "../../../src/pages/card.ts";
import { feedItem } from "../../../src/pages/feed-item.ts";
import { newsArticle } from "../../../src/pages/json-ld-article.ts";
import { searchRecord } from "../../../src/pages/search-record.ts";
import { articleFixture } from "../../support/article-fixture.ts";
import { authorFixture } from "../../support/author-fixture.ts";
import { pageContextOf } from "../../support/page-context-of.ts";
import { publicationFixture } from "../../support/publication-fixture.ts";
import { siteFixture } from "../../support/site-fixture.ts";

const publication = publicationFixture();

const person = { name: "Ida Holm", role: "harbour historian" };

describe("the credits of an article", () => {
  const table = [
    [
      "its authors, whatever its byline says",
      {
        authors: [authorFixture({ id: "ada", name: "Ada", url: "/authors/ada/", role: undefined })],
        byline: "By others",
      },
      [{ name: "Ada", role: undefined, url: "/authors/ada/", profiles: undefined, type: "person" }],
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
    it(`are ${who}`, () => assert.deepEqual(creditsOf(articleFixture(fields)), credited));

  it("are the same on cards, in feeds, in structured data and in the search", () => {
    const article = articleFixture({ byline: { ...person, type: "person" } });
    const context = pageContextOf(siteFixture({ articles: [article] }));
    assert.deepEqual(cardOf(article, context).bylines, ["Ida Holm"]);
    assert.deepEqual(feedItem(article, { publication, bytesOf: () => 0 }).authors, [{ name: "Ida Holm" }]);
    const dateLocale = { language: "en", timeZone: publication.timeZone };
    assert.deepEqual(searchRecord(article, dateLocale).filters.author, ["Ida Holm"]);
    const data = JSON.parse(JSON.stringify(newsArticle(article, { publication })));
    assert.deepEqual(data.author, [{ "@type": "Person", name: "Ida Holm", jobTitle: "harbour historian" }]);
  });
});

describe("the name in a byline", () => {
  const table = [
    ["By the foreign desk", "en", "the foreign desk"],
    ["BY JANE DOE", "en-GB", "JANE DOE"],
    ["By: Jane Doe", "en", "Jane Doe"],
    ["Jane Doe", "en", "Jane Doe"],
    ["Byron Vale", "en", "Byron Vale"],
    ["AFP", "en", "AFP"],
    ["By", "en", "By"],
    ["Von Anna Kern", "de", "Anna Kern"],
    ["Von unserer Redaktion", "de-AT", "unserer Redaktion"],
    ["Von dpa", "de", "dpa"],
    ["Von Trapp", "de", "Von Trapp"],
    ["Vonstadt, Eva", "de", "Vonstadt, Eva"],
    ["Par la rédaction", "fr", "la rédaction"],
    ["Par : Jeanne Roux", "fr", "Jeanne Roux"],
    ["Paris Match", "fr", "Paris Match"],
    ["Por Ana Ruiz", "es", "Ana Ruiz"],
    ["Di Anna Neri", "it", "Anna Neri"],
    ["Di Pietro", "it", "Di Pietro"],
    ["Av Ida Holm", "sv", "Ida Holm"],
    ["Door onze redactie", "nl", "onze redactie"],
    ["By the foreign desk", "de", "the foreign desk"],
    ["بقلم ليلى", "ar", "ليلى"],
    ["Af Ida Holm", "da", "Ida Holm"],
    ["Von Anna Kern", "en", "Von Anna Kern"],
  ] as const;
  for (const [byline, language, name] of table)
    it(`of "${byline}" in ${language} is "${name}"`, () =>
      assert.equal(nameInByline(byline, language), name));
});
