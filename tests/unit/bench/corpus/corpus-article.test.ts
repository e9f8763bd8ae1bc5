import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { describe, it } from "node:test";
import { corpusArticle } from "../../../../bench/corpus/corpus-article.ts";
import { corpusPublication } from "../../../../bench/corpus/corpus-publication.ts";
import { corpusVocabulary } from "../../../../bench/corpus/vocabulary.ts";

const many = Array.from({ length: 1500 }, (_, index) => corpusArticle(index));

const wordsOf = (body: string): number => body.split(/\s+/).length;

describe("an article of a corpus", () => {
  it("is the same for the same index, whenever it is made", () => {
    assert.deepEqual(corpusArticle(42), many[42]);
    const hash = createHash("sha256")
      .update(JSON.stringify(many.slice(0, 100)))
      .digest("hex");
    assert.equal(hash.slice(0, 16), "39d0212ae5905095");
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

/** Returns how often each word is in the texts that readers see, the most frequent first. */
const frequencies = (count: number): readonly number[] => {
  const text = many
    .slice(0, count)
    .map(({ title, description, body }) => `${title} ${description} ${body.replace(/\]\([^)]*\)/g, "")}`)
    .join(" ");
  const words = text.toLowerCase().match(/[a-z0-9]+(?:[.,'][a-z0-9]+)*/g) ?? [];
  return [...Map.groupBy(words, (word) => word).values()]
    .map(({ length }) => length)
    .sort((one, other) => other - one);
};

/** Returns the slope of a straight line between two points of a plot whose axes are logarithmic. */
const slope = ([x1, y1]: readonly [number, number], [x2, y2]: readonly [number, number]): number =>
  Math.log(y2 / y1) / Math.log(x2 / x1);

describe("the words of a corpus", () => {
  it("are as frequent as Zipf's law says: one of rank r comes up about as often as 1 / r", () => {
    const counts = frequencies(many.length);
    const at = (rank: number): readonly [number, number] => [rank, counts[rank - 1] ?? 0];
    for (const [from, to] of [
      [10, 1000],
      [600, 6000],
      [1000, 10_000],
    ] as const) {
      const found = slope(at(from), at(to));
      assert.ok(found < -0.85 && found > -1.25, `${found} between ranks ${from} and ${to}`);
    }
  });

  it("become more with the number of articles as Heaps' law says, as in real texts", () => {
    const sizes = [15, 150, 1500] as const;
    const [few, some, all] = sizes.map((size) => frequencies(size).length);
    assert.ok(few && some && all);
    const slopes = [slope([15, few], [150, some]), slope([150, some], [1500, all])];
    for (const found of slopes) assert.ok(found > 0.4 && found < 0.75, `${few}, ${some}, ${all} words`);
    assert.ok(all > 25_000 && all < 45_000, `${all} words`);
  });

  it("are names of people and places too, and numbers", () => {
    const names = new Set([...corpusVocabulary().families, ...corpusVocabulary().towns]);
    const words = many.flatMap(({ body }) => body.match(/[\w,]*\w/g) ?? []);
    assert.ok(words.filter((word) => names.has(word)).length > words.length / 20);
    assert.ok(words.filter((word) => /^\d[\d,]*$/.test(word)).length > words.length / 100);
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
