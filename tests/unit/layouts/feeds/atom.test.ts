import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { parseAtomFeed } from "feedsmith";
import { atom } from "../../../../layouts/feeds/atom.ts";
import { anyText } from "../../../support/any-text.ts";
import { feedFixture, feedItemFixture } from "../../../support/feed-fixture.ts";
import { hostileTexts } from "../../../support/hostile-texts.ts";
import { readTextOfXml } from "../../../support/read-text-of-xml.ts";
import { childrenNamed, childText, xmlTree } from "../../../support/xml-tree.ts";

const image = { url: "https://example.org/pictures/a.jpg", type: "image/jpeg", bytes: 48_213 };

describe("an Atom feed", () => {
  it("has all that the view of the feed holds", () => {
    const view = feedFixture();
    const { entries, ...feed } = parseAtomFeed(atom(view).markup);
    assert.equal(entries?.length, 1);
    assert.deepEqual(feed, {
      id: "tag:example.org,2026:/",
      title: { value: view.title },
      subtitle: { value: view.description },
      links: [
        { href: view.homeUrl, rel: "alternate", type: "text/html" },
        { href: view.urls.atom, rel: "self", type: "application/atom+xml" },
      ],
      updated: view.updated,
      authors: [{ name: view.publisher }],
      icon: view.iconUrl,
      generator: { text: "Dateline" },
      xml: { lang: "en" },
    });
  });

  it("has all that the view of an item holds", () => {
    const authors = [{ name: "Mara Lindqvist", url: "https://example.org/m/" }, { name: "Per Öst" }];
    const updated = "2023-11-10T10:00:00+01:00";
    const categories = ["World", `"Bridges" & harbours`];
    const given = { summary: "Ferries sail again.", updated, authors, categories, language: "fr", image };
    const item = feedItemFixture(given);
    const [read] = parseAtomFeed(atom(feedFixture({ items: [item] })).markup).entries ?? [];
    assert.deepEqual(read, {
      id: item.id,
      title: { value: item.title },
      links: [
        { href: item.url, rel: "alternate", type: "text/html" },
        { href: image.url, rel: "enclosure", type: image.type, length: image.bytes },
      ],
      published: item.published,
      updated,
      authors: [{ name: "Mara Lindqvist", uri: "https://example.org/m/" }, { name: "Per Öst" }],
      categories: categories.map((term) => ({ term })),
      summary: { value: "Ferries sail again." },
      content: { value: item.html, type: "html" },
      xml: { lang: "fr" },
    });
  });

  it("uses the publication date of an item that was never updated, since the format requires an update", () => {
    const [entry] = childrenNamed(xmlTree(atom(feedFixture()).markup), "entry");
    assert.ok(entry);
    assert.equal(childText(entry, "updated"), "2023-11-09T08:30:00+01:00");
  });

  it("has the date of the first article if it is empty", () => {
    const since = "2019-05-01T06:00:00+02:00";
    const root = xmlTree(atom(feedFixture({ items: [], updated: undefined, since })).markup);
    assert.equal(childText(root, "updated"), since);
  });

  it("keeps markup characters in titles and summaries as text", () => {
    const signs = "AT&T <b> &amp; more";
    const items = [feedItemFixture({ title: signs, summary: signs })];
    const [entry] = parseAtomFeed(atom(feedFixture({ title: signs, items })).markup).entries ?? [];
    assert.deepEqual([entry?.title, entry?.summary], [{ value: signs }, { value: signs }]);
  });

  it("has a fixed date without any article, so that another build changes nothing", () => {
    const root = xmlTree(atom(feedFixture({ items: [], updated: undefined })).markup);
    assert.equal(childText(root, "updated"), "1970-01-01T00:00:00Z");
    assert.deepEqual(childrenNamed(root, "entry"), []);
  });

  for (const [evil, text] of Object.entries(hostileTexts))
    it(`preserves a text with ${evil}`, () => {
      const authors = [{ name: text }];
      const given = { title: text, summary: text, html: text, authors, categories: [text] };
      const root = xmlTree(atom(feedFixture({ title: text, items: [feedItemFixture(given)] })).markup);
      const [entry] = childrenNamed(root, "entry");
      const [author] = entry ? childrenNamed(entry, "author") : [];
      assert.ok(entry && author);
      const seen = [
        childText(root, "title"),
        ...["title", "summary", "content"].map((name) => childText(entry, name)),
        childText(author, "name"),
        childrenNamed(entry, "category")[0]?.attributes.term,
      ];
      assert.deepEqual(new Set(seen), new Set([readTextOfXml(text)]));
    });

  it("is well-formed for any text, and loses nothing that XML can hold", () => {
    fc.assert(
      fc.property(anyText, anyText, (title, html) => {
        const root = xmlTree(atom(feedFixture({ items: [feedItemFixture({ title, html })] })).markup);
        const [entry] = childrenNamed(root, "entry");
        assert.ok(entry);
        assert.equal(childText(entry, "title"), readTextOfXml(title));
        assert.equal(childText(entry, "content"), readTextOfXml(html));
      }),
    );
  });
});
