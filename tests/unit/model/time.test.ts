import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { recordingClock } from "../../../src/model/time.ts";

describe("a clock that stands still", () => {
  it("says that a moment has come when it is past, or just now", () => {
    const { hasPassed } = recordingClock(1000, "public");
    assert.deepEqual([999, 1000, 1001].map(hasPassed), [true, true, false]);
  });

  it("could be turned between the moments that it was asked for", () => {
    const clock = recordingClock(1000, "public");
    for (const moment of [400, 700, 1300, 2000]) clock.hasPassed(moment);
    assert.deepEqual(clock.span(), { since: 700, until: 1300 });
  });

  it("could be turned anywhere if nobody asked", () => {
    const { since, until } = recordingClock(1000, "public").span();
    assert.ok(since <= -8.64e15 && until >= 8.64e15);
  });

  it("gives the same answers anywhere in its span", () => {
    const moment = fc.integer({ min: -1000, max: 1000 });
    fc.assert(
      fc.property(moment, moment, fc.array(moment), (now, other, moments) => {
        const clock = recordingClock(now, "public");
        const answers = moments.map(clock.hasPassed);
        const { since, until } = clock.span();
        const isInside = since <= other && other < until;
        const isSame = moments.every(
          (asked, index) => recordingClock(other, "public").hasPassed(asked) === answers[index],
        );
        assert.equal(isSame, isInside);
      }),
    );
  });
});
