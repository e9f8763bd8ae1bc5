import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { monthsOf } from "../../../src/site/months.ts";
import { articleFixture } from "../../support/article-fixture.ts";

const at = (iso: string) =>
  articleFixture({ slug: iso, published: { iso, ms: Date.parse(iso), precision: "minute" } });

const monthsAt = (...times: readonly string[]) =>
  monthsOf(times.map(at)).map(
    ({ key, articles }) => `${key}: ${articles.map(({ record }) => record.slug).join(" ")}`,
  );

describe("the months of articles", () => {
  it("are those of their dates, newest first", () => {
    assert.deepEqual(
      monthsAt("2024-01-01T00:00:00+09:00", "2023-12-31T08:00:00+09:00", "2023-12-30T08:00:00+09:00"),
      ["2024-01: 2024-01-01T00:00:00+09:00", "2023-12: 2023-12-31T08:00:00+09:00 2023-12-30T08:00:00+09:00"],
    );
    assert.deepEqual(monthsAt(), []);
  });

  it("come once each, even if a clock was set back from one into the one before", () => {
    // As in St. John's, until 2011.
    const [later, back, first] = [
      "2009-11-01T00:00:00-03:30",
      "2009-10-31T23:30:00-03:30",
      "2009-11-01T00:00:30-02:30",
    ] as const;
    assert.deepEqual(monthsAt(later, back, first), [`2009-11: ${later} ${first}`, `2009-10: ${back}`]);
  });
});
