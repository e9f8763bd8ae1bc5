import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { describe, it } from "node:test";
import { corpusArticle } from "../../../../bench/corpus/corpus-article.ts";
import { corpusPublication } from "../../../../bench/corpus/corpus-publication.ts";

const many = Array.from({ length: 1500 }, (_, index) => corpusArticle(index));

const wordsOf = (body: string): number => body.split(/\s+/).length;

describe("an article of a corpus", () => {
  it("is the same for the same index, whenever it is made", () => {
    assert.deepEqual(corpusArticle(42), many[42]);
    const hash = createHash("sha256")
      .update(JSON.stringify(many.slice(0, 100)))
      .digest("hex");
    assert.equal(hash.slice(0, 16), "81d6c8398c8b1e87");
  });

  it("comes out an hour after the one before it, from 2015 on", () => {
    assert.deepEqual(
      [0, 1, 24, 99_999].map((index) => corpusArticle(index).date),
      ["2015-01-01T00:00:00Z", "2015-01-01T01:00:00Z", "2015-01-02T00:00:00Z", "2026-05-29T15:00:00Z"],
    );
  });

  it("shares its URL with no other of its month", () => {
    const addresses = many.map(({ date, slug }) => `${date.slice(0, 7)} ${slug}`);
    assert.equal(new Set(addresses).size, addresses.length);
  });

  it("has a slug that is its title in lower case with hyphens", () => {
    for (const { slug, title } of many) assert.match(`${slug} ${title}`, /^[a-z-]+ [A-Za-z ]+$/);
  });

  it("has about 550 words", () => {
    const counts = many.map(({ body }) => wordsOf(body));
    const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
    assert.ok(Math.abs(mean - 550) < 10, `${mean} on average`);
    assert.ok(Math.min(...counts) > 480 && Math.max(...counts) < 640);
  });

  it("has two different subheadings, a list, a quotation, links and emphasis", () => {
    for (const { body } of many.slice(0, 200)) {
      assert.equal(new Set(body.match(/^## .+$/gm)).size, 2);
      for (const mark of [
        /^- /m,
        /^> /m,
        /\]\(https:\/\/example\.org\//,
        /\]\(\/[a-z]+\/\)/,
        /\*\*.+\*\*/,
        /\*minutes\*/,
      ])
        assert.match(body, mark);
    }
  });

  it("has three tags, one section, and one or two authors, all of them known", () => {
    const known = (list: readonly { readonly id: string }[], id: string): boolean =>
      list.some((one) => one.id === id);
    for (const { tags, section, authors } of many) {
      assert.equal(new Set(tags).size, 3);
      assert.ok(tags.every((tag) => corpusPublication.tags.includes(tag)));
      assert.ok(known(corpusPublication.sections, section));
      assert.ok(authors.every((author) => known(corpusPublication.authors, author)));
    }
    const counts = new Set(many.map(({ authors }) => new Set(authors).size));
    assert.deepEqual([...counts].sort(), [1, 2]);
  });
});

describe("the publication of a corpus", () => {
  it("has 8 sections, 50 authors and 200 tags, each with a name of its own", () => {
    const { sections, authors, tags } = corpusPublication;
    assert.equal(new Set(sections.map(({ id }) => id)).size, 8);
    assert.equal(new Set(authors.map(({ id }) => id)).size, 50);
    assert.equal(new Set(tags).size, 200);
  });
});
