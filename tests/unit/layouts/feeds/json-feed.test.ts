import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { parseJsonFeed } from "feedsmith";
import { jsonFeed } from "../../../../layouts/feeds/json-feed.ts";
import { anyText } from "../../../support/any-text.ts";
import { feedFixture, feedItemFixture } from "../../../support/feed-fixture.ts";
import { hostileTexts } from "../../../support/hostile-texts.ts";

describe("a JSON Feed", () => {
  it("is of version 1.1", () => {
    assert.equal(JSON.parse(jsonFeed(feedFixture())).version, "https://jsonfeed.org/version/1.1");
  });

  it("has all that the view of the feed holds", () => {
    const view = feedFixture();
    const { items, ...feed } = parseJsonFeed(jsonFeed(view));
    assert.equal(items?.length, 1);
    assert.deepEqual(feed, {
      title: view.title,
      home_page_url: view.homeUrl,
      feed_url: view.urls.json,
      description: view.description,
      icon: view.iconUrl,
      authors: [{ name: view.publisher }],
      language: "en",
    });
  });

  it("keeps markup characters in titles and summaries as text", () => {
    const signs = "AT&T <b> &amp; more";
    const items = [feedItemFixture({ title: signs, summary: signs })];
    const feed = JSON.parse(jsonFeed(feedFixture({ title: signs, description: signs, items })));
    assert.deepEqual([feed.title, feed.description], [signs, signs]);
    assert.deepEqual([feed.items[0].title, feed.items[0].summary], [signs, signs]);
  });

  it("has all that the view of an item holds", () => {
    const authors = [{ name: "Mara Lindqvist", url: "https://example.org/m/" }, { name: "Per Öst" }];
    const image = { url: "https://example.org/pictures/a.jpg", type: "image/jpeg", bytes: 48_213 };
    const updated = "2023-11-10T10:00:00+01:00";
    const categories = ["World", "Harbours"];
    const item = feedItemFixture({
      summary: "Ferries.",
      authors,
      categories,
      language: "fr",
      image,
      updated,
    });
    const [read] = parseJsonFeed(jsonFeed(feedFixture({ items: [item] }))).items ?? [];
    assert.deepEqual(read, {
      id: item.id,
      url: item.url,
      title: item.title,
      content_html: item.html,
      summary: "Ferries.",
      image: image.url,
      date_published: item.published,
      date_modified: updated,
      authors,
      tags: categories,
      language: "fr",
    });
  });

  it("leaves out missing properties of an item, and keeps empty lists", () => {
    const [item] = JSON.parse(jsonFeed(feedFixture())).items;
    assert.deepEqual(
      ["summary", "image", "date_modified"].filter((key) => key in item),
      [],
    );
    assert.deepEqual(JSON.parse(jsonFeed(feedFixture({ items: [] }))).items, []);
  });

  for (const [evil, text] of Object.entries(hostileTexts))
    it(`preserves a text with ${evil}`, () => {
      const given = { title: text, summary: text, html: text, categories: [text] };
      const [read] = JSON.parse(jsonFeed(feedFixture({ items: [feedItemFixture(given)] }))).items;
      const seen = [read.title, read.summary, read.content_html, ...read.tags];
      assert.deepEqual(new Set(seen), new Set([text.toWellFormed()]));
    });

  it("has no lone surrogates", () => {
    fc.assert(
      fc.property(anyText, (title) => {
        const [item] = JSON.parse(jsonFeed(feedFixture({ items: [feedItemFixture({ title })] }))).items;
        assert.equal(item.title, title.toWellFormed());
      }),
    );
  });
});
