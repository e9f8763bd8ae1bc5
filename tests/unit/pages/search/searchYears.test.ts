import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Article } from "../../../../src/model/article.ts";
import { searchYears } from "../../../../src/pages/search/searchYears.ts";
import { articleFixture } from "../../../support/articleFixture.ts";
import { momentFixture } from "../../../support/momentFixture.ts";
import { publicationFixture } from "../../../support/publicationFixture.ts";
import { siteFixture } from "../../../support/siteFixture.ts";

const article = (slug: string, day: string, given: Partial<Article> = {}): Article =>
  articleFixture({ slug, published: momentFixture(`${day}T08:30`), ...given });

const articles = [
  article("a", "2021-03-01"),
  article("b", "2023-01-01", { language: "ko" }),
  article("c", "2023-06-01"),
];

const yearsOf = (articles: readonly Article[], publication = publicationFixture()) =>
  searchYears(siteFixture({ articles, publication }));

const basesOf = (...given: Parameters<typeof yearsOf>): Readonly<Record<string, string>> =>
  Object.fromEntries(yearsOf(...given).map(({ year, basis }) => [year, basis]));

describe("the years of a search", () => {
  it("are those of the articles, the newest first, each with its languages and its articles, the oldest first", () => {
    assert.deepEqual(
      yearsOf(articles).map(({ year, languages, records }) => [
        year,
        languages,
        [...records()].map(({ url }) => url),
      ]),
      [
        ["2023", ["en", "ko"], ["/2023/01/01/b/", "/2023/06/01/c/"]],
        ["2021", ["en"], ["/2021/03/01/a/"]],
      ],
    );
  });

  it("are none where the publication does without search", () => {
    assert.deepEqual(yearsOf(articles, publicationFixture({ search: false })), []);
  });

  const before = basesOf(articles);

  it("rest on their own articles alone", () => {
    const after = basesOf([...articles, article("d", "2023-12-01")]);
    assert.equal(after["2021"], before["2021"]);
    assert.notEqual(after["2023"], before["2023"]);
  });

  it("rest on all that an article says", () => {
    const changed = articles.map((one) => (one.slug === "a" ? { ...one, digest: "other" } : one));
    const after = basesOf(changed);
    assert.notEqual(after["2021"], before["2021"]);
    assert.equal(after["2023"], before["2023"]);
  });

  it("rest on where their articles stand, and on how dates are told", () => {
    const moved = articles.map((one) => ({ ...one, url: `/news${one.url}` }));
    assert.notEqual(basesOf(moved)["2021"], before["2021"]);
    assert.notEqual(basesOf(articles, publicationFixture({ language: "fr" }))["2021"], before["2021"]);
    assert.notEqual(
      basesOf(articles, publicationFixture({ timeZone: "Asia/Seoul" }))["2021"],
      before["2021"],
    );
  });

  it("do not rest on where the site is published", () => {
    const elsewhere = publicationFixture({ url: "https://other.example/", basePath: "/" });
    assert.deepEqual(basesOf(articles, elsewhere), before);
  });
});
