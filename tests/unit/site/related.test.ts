import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { bitsOf } from "../../../src/lib/hash-bits.ts";
import type { Article } from "../../../src/model/article.ts";
import { relatedFinder, relatedHashes, relatedReach } from "../../../src/site/related.ts";
import { type ArticleFacts, articleFixture } from "../../support/article-fixture.ts";
import { momentFixture } from "../../support/moment-fixture.ts";
import { sectionFixture } from "../../support/section-fixture.ts";
import { siteFixture } from "../../support/site-fixture.ts";
import { tagFixture } from "../../support/tag-fixture.ts";

const [harbour, bridge, choir] = [tagFixture("Harbour"), tagFixture("Bridge"), tagFixture("Choir")];

const [world, culture] = [sectionFixture(), sectionFixture({ id: "culture" })];

const article = (slug: string, day: string, given: ArticleFacts = {}): Article =>
  articleFixture({ slug, published: momentFixture(`2023-11-${day}`), section: world, ...given });

const relatedTo = (wanted: Article, others: readonly Article[], count = 3): readonly string[] =>
  relatedFinder(
    siteFixture({ articles: [wanted, ...others] }),
    count,
  )(wanted).map(({ record }) => record.slug);

describe("the related stories of an article", () => {
  it("are those with most tags in common, then the newest of its section", () => {
    const wanted = article("wanted", "20", { tags: [harbour, bridge] });
    const others = [
      article("one-tag", "10", { tags: [bridge], section: culture }),
      article("two-tags", "01", { tags: [harbour, bridge], section: culture }),
      article("section", "12"),
      article("older-section", "11"),
      article("nothing-in-common", "13", { tags: [choir], section: culture }),
    ];
    assert.deepEqual(relatedTo(wanted, others, 5), ["two-tags", "one-tag", "section", "older-section"]);
    assert.deepEqual(relatedTo(wanted, others, 2), ["two-tags", "one-tag"]);
  });

  it("are neither newer ones nor the article itself", () => {
    const wanted = article("b", "10", { tags: [harbour] });
    const others = [article("a", "10", { tags: [harbour] }), article("c", "10"), article("d", "11")];
    assert.deepEqual(relatedTo(wanted, others), ["c"]);
  });

  it("are first those that it names, if they are shown, even newer ones", () => {
    const wanted = article("a", "10", {
      relatedUrls: ["/2023/11/20/named/", "/2023/12/01/held/", "/2023/11/02/old/"],
    });
    const others = [
      article("named", "20", { section: culture }),
      article("old", "02", { section: culture }),
      article("x", "09"),
      article("y", "08"),
    ];
    assert.deepEqual(relatedTo(wanted, others), ["named", "old", "x"]);
  });

  it("leave out the parts of its own story, which the page lists anyway", () => {
    const story = { id: "bridge", title: "The bridge" };
    const wanted = article("a", "10", { story });
    const others = [
      article("part", "09", { story }),
      article("other", "08", { story: { ...story, id: "x" } }),
    ];
    assert.deepEqual(relatedTo(wanted, others), ["other"]);
  });

  it("do not change when a newer article is published", () => {
    const day = fc.integer({ min: 1, max: 6 }).map((number) => `0${number}`);
    const any = fc.record({
      slug: fc.stringMatching(/^[a-d]{1,3}$/),
      day,
      section: fc.constantFrom(world, culture),
      tags: fc.subarray([harbour, bridge, choir]),
    });
    const articles = fc.uniqueArray(any, { selector: ({ slug, day: on }) => `${on} ${slug}`, maxLength: 20 });
    fc.assert(
      fc.property(
        articles,
        fc.constantFrom(world, culture),
        fc.subarray([harbour, bridge, choir]),
        (facts, section, tags) => {
          const before = facts.map(({ slug, day: on, ...given }) => article(slug, on, given));
          const newer = article("newer", "07", { section, tags });
          const [old, fresh] = [before, [...before, newer]].map((all) =>
            relatedFinder(siteFixture({ articles: all }), 3),
          );
          for (const each of before) assert.deepEqual(fresh?.(each), old?.(each));
        },
      ),
    );
  });

  it("are found in good time in a large archive", () => {
    const many = Array.from({ length: 2000 }, (_, index) =>
      article(`a${index}`, "01", {
        tags: [harbour],
        published: { ...momentFixture("2023-11-01"), ms: index },
      }),
    );
    const find = relatedFinder(siteFixture({ articles: many }), 3);
    const newest = many.at(-1);
    assert.ok(newest);
    assert.deepEqual(
      find(newest).map(({ record }) => record.slug),
      ["a1998", "a1997", "a1996"],
    );
  });
});

const ferries = tagFixture("Ferries");

/** Returns one article a day, the oldest first; every second one has the tag ferries. */
const articlesOf = (days: number): readonly Article[] =>
  Array.from({ length: days }, (_, day) =>
    articleFixture({
      slug: `day-${day}`,
      published: momentFixture(
        `${2000 + Math.floor(day / 28)}-01-${String((day % 28) + 1).padStart(2, "0")}T12:00`,
      ),
      tags: day % 2 === 0 ? [ferries] : [],
    }),
  );

/** Returns the hashes of the candidates by slug. */
const hashesOf = (articles: readonly Article[]): ReadonlyMap<string, string> => {
  const site = siteFixture({ articles });
  const hashes = relatedHashes(site);
  return new Map(site.articles.map(({ record }, index) => [record.slug, JSON.stringify(hashes[index])]));
};

describe("the hashes of related candidates", () => {
  const days = 3 * relatedReach;
  const before = hashesOf(articlesOf(days));
  const changedBy = (articles: readonly Article[]): readonly string[] => {
    const after = hashesOf(articles);
    return [...before].filter(([slug, hash]) => after.get(slug) !== hash).map(([slug]) => slug);
  };

  it("change with a new article in its own blocks only", () => {
    // It begins a block in the section. The tag ferries has one and a half blocks.
    assert.deepEqual(
      changedBy(articlesOf(days + 1)),
      articlesOf(days)
        .filter((_, day) => day % 2 === 0 && day / 2 >= relatedReach)
        .map(({ record }) => record.slug)
        .toReversed(),
    );
  });

  it("change with an article in its own block and the next one only", () => {
    const edited = articlesOf(days).map((article) =>
      article.record.slug === "day-1" ? { ...article, hash: bitsOf("edited") } : article,
    );
    const changed = changedBy(edited);
    assert.ok(changed.includes("day-0") && changed.includes(`day-${2 * relatedReach - 1}`));
    assert.ok(!changed.includes(`day-${2 * relatedReach}`));
    assert.equal(changed.length, 2 * relatedReach);
  });
});
