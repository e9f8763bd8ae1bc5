import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { relatedDigests } from "../../../src/link/relatedDigests.ts";
import { relatedReach } from "../../../src/link/relatedFinder.ts";
import type { Article } from "../../../src/model/article.ts";
import { articleFixture } from "../../support/articleFixture.ts";
import { momentFixture } from "../../support/momentFixture.ts";
import { siteFixture } from "../../support/siteFixture.ts";
import { tagFixture } from "../../support/tagFixture.ts";

const ferries = tagFixture("Ferries");

/** The articles of so many days, the oldest first; of every second one the tag is ferries. */
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

/** By the slugs of the articles, what stands for their candidates. */
const digestsOf = (articles: readonly Article[]): ReadonlyMap<string, string> => {
  const site = siteFixture({ articles });
  const digests = relatedDigests(site);
  return new Map(site.articles.map(({ slug }, place) => [slug, String(digests[place])]));
};

describe("relatedDigests", () => {
  const days = 3 * relatedReach;
  const before = digestsOf(articlesOf(days));
  const changedBy = (articles: readonly Article[]): readonly string[] => {
    const after = digestsOf(articles);
    return [...before].filter(([slug, digest]) => after.get(slug) !== digest).map(([slug]) => slug);
  };

  it("are one for each list that an article is a part of", () => {
    const site = siteFixture({ articles: articlesOf(2) });
    assert.deepEqual(
      relatedDigests(site).map(({ length }) => length),
      [1, 2],
    );
  });

  it("are changed by a new article in its own blocks alone", () => {
    // In the section it begins a block. It is about ferries, of which there are one and a half blocks.
    assert.deepEqual(
      changedBy(articlesOf(days + 1)),
      articlesOf(days)
        .filter((_, day) => day % 2 === 0 && day / 2 >= relatedReach)
        .map(({ slug }) => slug)
        .toReversed(),
    );
  });

  it("are changed for an article's own block and the one after it, and for no other", () => {
    const edited = articlesOf(days).map((article) =>
      article.slug === "day-1" ? { ...article, digest: "edited" } : article,
    );
    const changed = changedBy(edited);
    assert.ok(changed.includes("day-0") && changed.includes(`day-${2 * relatedReach - 1}`));
    assert.ok(!changed.includes(`day-${2 * relatedReach}`));
    assert.equal(changed.length, 2 * relatedReach);
  });
});
