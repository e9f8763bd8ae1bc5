import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { parseRssFeed } from "feedsmith";
import { rss } from "../../../../layouts/feeds/rss.ts";
import { anyText } from "../../../support/any-text.ts";
import { feedFixture, feedItemFixture } from "../../../support/feed-fixture.ts";
import { hostileTexts } from "../../../support/hostile-texts.ts";
import { readTextOfXml } from "../../../support/read-text-of-xml.ts";
import { childrenNamed, childText, xmlTree } from "../../../support/xml-tree.ts";

/** Returns the text of HTML without tags. */
const htmlText = (html = ""): string => {
  assert.doesNotMatch(html, /[<>]|&(?!(?:amp|lt|gt);)/);
  return html.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
};

const image = { url: "https://example.org/pictures/a.jpg?x=1&y=2", type: "image/jpeg", bytes: 48_213 };

describe("an RSS feed", () => {
  it("has all that the view of the feed holds", () => {
    const view = feedFixture();
    const feed = parseRssFeed(rss(view).markup);
    assert.equal(feed.title, view.title);
    assert.equal(feed.link, view.homeUrl);
    assert.equal(feed.description, view.description);
    assert.equal(feed.language, "en");
    assert.equal(feed.generator, "Dateline");
    assert.equal(feed.docs, "https://www.rssboard.org/rss-specification");
    assert.equal(feed.lastBuildDate, "Thu, 09 Nov 2023 16:05:00 +0100");
    assert.deepEqual(feed.atom?.links, [{ href: view.urls.rss, rel: "self", type: "application/rss+xml" }]);
  });

  it("has all that the view of an item holds", () => {
    const authors = [{ name: "Mara Lindqvist", url: "https://example.org/m/" }, { name: "Per Öst" }];
    const item = feedItemFixture({
      summary: "Ferries sail again.",
      authors,
      categories: ["World", "Harbours & bridges"],
      language: "fr",
      image,
    });
    const [read, ...others] = parseRssFeed(rss(feedFixture({ items: [item] })).markup).items ?? [];
    assert.deepEqual(others, []);
    assert.deepEqual(read, {
      title: item.title,
      link: item.url,
      guid: { value: item.id, isPermaLink: false },
      pubDate: "Thu, 09 Nov 2023 08:30:00 +0100",
      dc: { creators: ["Mara Lindqvist", "Per Öst"], languages: ["fr"] },
      categories: [{ name: "World" }, { name: "Harbours & bridges" }],
      description: "Ferries sail again.",
      content: { encoded: item.html },
      enclosures: [{ url: image.url, length: 48_213, type: "image/jpeg" }],
    });
  });

  it("has the summary before the whole text, and no author element that needs an e-mail address", () => {
    const items = [feedItemFixture({ summary: "Ferries sail again." })];
    const [channel] = xmlTree(rss(feedFixture({ items })).markup).children;
    const names =
      channel?.children.find(({ name }) => name === "item")?.children.map(({ name }) => name) ?? [];
    assert.deepEqual(names, [
      "title",
      "link",
      "guid",
      "pubDate",
      "dc:creator",
      "category",
      "description",
      "content:encoded",
    ]);
  });

  it("escapes descriptions as HTML, and titles as text", () => {
    const signs = `AT&T's "A<b>c" &amp; more`;
    const items = [feedItemFixture({ title: signs, summary: signs })];
    const { markup } = rss(feedFixture({ title: signs, description: signs, items }));
    const [channel] = xmlTree(markup).children;
    const item = channel?.children.find(({ name }) => name === "item");
    assert.ok(channel && item);
    for (const element of [channel, item]) {
      assert.equal(childText(element, "description"), `AT&amp;T's "A&lt;b&gt;c" &amp;amp; more`);
      assert.equal(childText(element, "title"), signs);
    }
  });

  it("has neither items nor a date if the feed is empty", () => {
    const markup = rss(feedFixture({ items: [], updated: undefined })).markup;
    const [channel] = xmlTree(markup).children;
    assert.ok(channel);
    assert.deepEqual(childrenNamed(channel, "item"), []);
    assert.equal(childText(channel, "lastBuildDate"), undefined);
    assert.equal(parseRssFeed(markup).title, "The Meridian");
  });

  for (const [evil, text] of Object.entries(hostileTexts))
    it(`preserves a text with ${evil}`, () => {
      const item = feedItemFixture({
        title: text,
        summary: text,
        html: text,
        authors: [{ name: text }],
        categories: [text],
      });
      const markup = rss(feedFixture({ title: text, description: text, items: [item] })).markup;
      const [channel] = xmlTree(markup).children;
      const read = channel?.children.find(({ name }) => name === "item");
      assert.ok(channel && read);
      const seen = [
        childText(channel, "title"),
        ...["title", "content:encoded", "dc:creator", "category"].map((name) => childText(read, name)),
        ...[channel, read].map((element) => htmlText(childText(element, "description"))),
      ];
      assert.deepEqual(new Set(seen), new Set([readTextOfXml(text)]));
      assert.equal(parseRssFeed(markup).items?.length, 1);
    });

  it("is well-formed for any text, and loses nothing that XML can hold", () => {
    fc.assert(
      fc.property(anyText, anyText, (title, html) => {
        const [channel] = xmlTree(
          rss(feedFixture({ items: [feedItemFixture({ title, html })] })).markup,
        ).children;
        const item = channel?.children.find(({ name }) => name === "item");
        assert.ok(item);
        assert.equal(childText(item, "title"), readTextOfXml(title));
        assert.equal(childText(item, "content:encoded"), readTextOfXml(html));
      }),
    );
  });
});
