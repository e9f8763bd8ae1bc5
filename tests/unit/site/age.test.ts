import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { recordingClock } from "../../../src/model/time.ts";
import { ageThresholds, yearsOfAll, yearsOld } from "../../../src/site/age.ts";
import { articleFixture } from "../../support/article-fixture.ts";
import { momentFixture } from "../../support/moment-fixture.ts";
import { siteFixture } from "../../support/site-fixture.ts";

const timeZone = "Europe/Stockholm";

/** Returns the age in years that each date has at a time; both are local to Stockholm. */
const agesAt = (now: string, dates: readonly string[]): readonly number[] => {
  const moments = dates.map(momentFixture);
  const clock = recordingClock(momentFixture(now).ms, "public");
  const marks = ageThresholds(
    moments.map(({ ms }) => ms),
    { ...clock, timeZone },
  );
  return moments.map((published) => yearsOld(articleFixture({ published }), { ageThresholds: marks }));
};

describe("the age of an article", () => {
  const table = [
    ["its first day", "2023-11-09T08:30", "2023-11-09T20:00", 0],
    ["a day before its anniversary", "2023-11-09T08:30", "2024-11-08T23:59", 0],
    ["its anniversary, whatever the hour", "2023-11-09T08:30", "2024-11-09T23:59", 0],
    ["the midnight after", "2023-11-09T08:30", "2024-11-10T00:00", 1],
    ["three years and a day later", "2023-11-09T08:30", "2026-11-10T00:00", 3],
    ["the day before that", "2023-11-09T08:30", "2026-11-09T12:00", 2],
    ["the day after the last of February, which it was born on", "2024-02-29T08:30", "2025-03-01T00:00", 1],
    ["a day long before it comes out", "2099-01-01", "2023-11-09T20:00", 0],
    ["a century later", "1923-11-09", "2023-11-10T00:00", 100],
  ] as const;
  for (const [when, published, now, wanted] of table)
    it(`is ${wanted} on ${when}`, () => {
      assert.deepEqual(agesAt(now, [published]), [wanted]);
    });

  it("does not depend on other articles", () => {
    const days = fc.integer({ min: 0, max: 4000 }).map((day) => new Date(Date.UTC(2014, 0, 1 + day)));
    const dates = fc.array(
      days.map((day) => day.toISOString().slice(0, 10)),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(dates, (all) => {
        const now = "2024-03-20T12:00";
        assert.deepEqual(
          agesAt(now, all),
          all.flatMap((date) => agesAt(now, [date])),
        );
      }),
    );
  });

  it("is counted from the last update, and is 0 for evergreen articles", () => {
    const [published, updated] = [momentFixture("2020-01-01"), momentFixture("2023-01-01")];
    const marks = { ageThresholds: [momentFixture("2023-01-01").ms, momentFixture("2020-01-01").ms] };
    assert.equal(yearsOld(articleFixture({ published }), marks), 2);
    assert.equal(yearsOld(articleFixture({ published, updated }), marks), 1);
    assert.equal(yearsOld(articleFixture({ evergreen: true, published }), marks), 0);
  });
});

describe("the ages of all articles", () => {
  it("are those of each, as if the age of all mattered", () => {
    const year = fc.integer({ min: 2000, max: 2012 }).map((number) => momentFixture(`${number}-01-01`));
    const facts = fc.record({
      published: year,
      updated: fc.option(year, { nil: undefined }),
      evergreen: fc.boolean(),
    });
    fc.assert(
      fc.property(
        fc.array(facts, { maxLength: 8 }),
        fc.uniqueArray(year, { selector: ({ ms }) => ms }),
        (all, marks) => {
          const site = siteFixture({
            articles: all.map((given, index) => articleFixture({ slug: `a${index}`, ...given })),
            ageThresholds: marks.map(({ ms }) => ms).sort((one, other) => other - one),
          });
          assert.deepEqual(
            yearsOfAll(site),
            site.articles.map((article) =>
              yearsOld({ ...article, record: { ...article.record, evergreen: false } }, site),
            ),
          );
        },
      ),
    );
  });
});

describe("the clock of ageThresholds", () => {
  const clockAfter = (now: string, dates: readonly string[]) => {
    const clock = recordingClock(momentFixture(now).ms, "public");
    ageThresholds(
      dates.map((date) => momentFixture(date).ms),
      { ...clock, timeZone },
    );
    return clock.validity();
  };

  it("is valid until the next midnight at which an age changes", () => {
    const dates = ["2020-06-01", "2021-03-25", "2021-03-20", "2021-03-19", "2022-12-24", "2024-03-01"];
    const { from, until } = clockAfter("2024-03-20T12:00", dates);
    assert.equal(until, momentFixture("2024-03-21").ms);
    assert.equal(from, momentFixture("2024-03-20").ms);
  });

  it("is asked about few moments of a large archive", () => {
    let asked = 0;
    const moments = Array.from({ length: 100_000 }, (_, index) => Date.UTC(2004, 0, 1) + index * 6_000_000);
    const now = momentFixture("2024-03-20T12:00").ms;
    const hasPassed = (ms: number): boolean => {
      asked += 1;
      return ms <= now;
    };
    assert.equal(ageThresholds(moments, { hasPassed, timeZone }).length, 20);
    assert.ok(asked < 500, `${asked} times`);
  });
});
