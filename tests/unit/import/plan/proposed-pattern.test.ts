import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { patternCounter } from "../../../../src/import/plan/proposed-pattern.ts";

const facts = (oldAddress: string, slug: string) => ({
  oldAddress,
  slug,
  year: "2019",
  month: "05",
  day: "04",
  section: "world",
});

const fittingPattern = (articles: readonly ReturnType<typeof facts>[]) => {
  const counter = patternCounter();
  for (const article of articles) counter.add(article);
  return counter.best();
};

const cases: readonly (readonly [addresses: readonly string[], pattern: string | undefined])[] = [
  [["/2019/05/04/ferry/"], "/{year}/{month}/{day}/{slug}/"],
  [["/world/2019/ferry/"], "/{section}/{year}/{slug}/"],
  [["/ferry/"], "/{slug}/"],
  [["/news/ferry/", "/news/tug/"], "/news/{slug}/"],
  [["/2019/05/ferry.html"], undefined],
  [["/2019/05/ferry"], undefined],
  [["/2019/05/ferry/", "/tug/"], undefined],
  [[], undefined],
];

describe("a pattern that keeps old addresses", () => {
  for (const [addresses, pattern] of cases)
    it(`of ${addresses.join(" and ") || "nothing"} is ${pattern ?? "none"}`, () => {
      const articles = addresses.map((address) => facts(address, /(ferry|tug)/.exec(address)?.[1] ?? ""));
      assert.equal(fittingPattern(articles)?.pattern, pattern);
    });

  it("may fail for one article of ten", () => {
    const articles = Array.from({ length: 10 }, (_, index) =>
      facts(index === 0 ? "/x/" : "/2019/ferry/", "ferry"),
    );
    assert.deepEqual(fittingPattern(articles), { pattern: "/{year}/{slug}/", fits: 9, of: 10 });
  });
});
