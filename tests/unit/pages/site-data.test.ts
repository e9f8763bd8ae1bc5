import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { siteData } from "../../../src/eleventy/site-data.ts";
import { sentSite } from "../../../src/pages/site-data.ts";
import { articleFixture } from "../../support/article-fixture.ts";
import { siteFixture } from "../../support/site-fixture.ts";

const site = () => siteFixture({ articles: [articleFixture()] });

const dataOf = (given = site()) => {
  const sent = sentSite(given, { audience: "public" });
  return siteData(JSON.parse(sent.json), sent.textOf);
};

describe("the data that templates see", () => {
  it("have these fields and no others", () => {
    const { articles, publication } = dataOf();
    const known =
      "absoluteUrl authors bylines canonical corrections date dateline description direction extra html id kind language minutes picture published section sources sponsor status story tags title updated url words";
    const [article] = articles;
    assert.deepEqual(
      Object.keys(article ?? {}).filter((name) => !known.split(" ").includes(name)),
      [],
    );
    assert.deepEqual(Object.keys(publication).sort(), [
      "description",
      "direction",
      "language",
      "name",
      "timeZone",
      "url",
    ]);
  });

  it("are frozen, and give each article as one object", () => {
    const { articles, sections } = dataOf();
    assert.equal(sections[0]?.articles[0], articles[0]);
    for (const thing of [articles, articles[0], articles[0]?.section, articles[0]?.published, sections[0]])
      assert.ok(Object.isFrozen(thing));
  });

  it("have the time of an article as a date, which nobody can change for another", () => {
    const [article] = dataOf().articles;
    article?.date.setFullYear(1999);
    assert.equal(article?.date.getTime(), article?.published.ms);
    assert.notEqual(article, undefined);
  });

  it("fetch a text when it is read", () => {
    const sent = sentSite(site(), { audience: "public" });
    const fetched: string[] = [];
    const [article] = siteData(JSON.parse(sent.json), (url) => {
      fetched.push(url);
      return sent.textOf(url);
    }).articles;
    assert.deepEqual(fetched, []);
    assert.equal(article?.html, site().articles[0]?.record.body.html);
    assert.deepEqual(fetched, [article?.url]);
  });

  it("have a hash that follows them, and the audience", () => {
    const hash = sentSite(site(), { audience: "public" }).hash;
    assert.equal(sentSite(site(), { audience: "public" }).hash, hash);
    assert.notEqual(sentSite(site(), { audience: "preview" }).hash, hash);
    assert.notEqual(sentSite(siteFixture(), { audience: "public" }).hash, hash);
  });
});
