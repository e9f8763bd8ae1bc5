import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { resolveDate } from "../../../src/cli/article-options.ts";
import { UsageError } from "../../../src/cli/errors.ts";

describe("the date of a new article", () => {
  const dates: readonly (readonly [
    name: string,
    typed: string | undefined,
    now: string,
    zone: string,
    text: string,
  ])[] = [
    [
      "is now to the minute, in the time zone",
      undefined,
      "2023-11-09T23:45:59Z",
      "Asia/Seoul",
      "2023-11-10T08:45",
    ],
    ["is that of --date", "2023-11-09", "2023-01-01T00:00Z", "Asia/Seoul", "2023-11-09"],
    [
      "keeps an offset that was typed",
      "2023-11-09T08:30Z",
      "2023-01-01T00:00Z",
      "Asia/Seoul",
      "2023-11-09T08:30Z",
    ],
    [
      "carries its offset in an hour that comes twice",
      undefined,
      "2023-10-29T00:30Z",
      "Europe/Oslo",
      "2023-10-29T02:30+02:00",
    ],
    [
      "carries it there the second time too",
      undefined,
      "2023-10-29T01:30Z",
      "Europe/Oslo",
      "2023-10-29T02:30+01:00",
    ],
    ["needs none in an hour before", undefined, "2023-10-28T23:30Z", "Europe/Oslo", "2023-10-29T01:30"],
  ];
  for (const [name, typed, now, zone, text] of dates)
    it(name, () => {
      const chosen = resolveDate({ typed, now: Date.parse(now), zone });
      assert.equal(chosen.text, text);
      if (typed === undefined) assert.equal(chosen.moment.ms, Math.floor(Date.parse(now) / 60_000) * 60_000);
    });

  it("is refused if it is none", () => {
    assert.throws(() => resolveDate({ typed: "yesterday", now: 0, zone: "Asia/Seoul" }), {
      constructor: UsageError,
      message: '--date: "yesterday" is not a date. Write it as 2023-11-09T08:30 or 2023-11-09.',
    });
  });
});
