import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { recordingClock } from "../../../src/model/time.ts";

describe("a recording clock", () => {
  it("says that a moment has passed if it is past or now", () => {
    const { hasPassed } = recordingClock(1000, "public");
    assert.deepEqual([999, 1000, 1001].map(hasPassed), [true, true, false]);
  });

  it("is valid between the moments that it was asked for", () => {
    const clock = recordingClock(1000, "public");
    for (const moment of [400, 700, 1300, 2000]) clock.hasPassed(moment);
    assert.deepEqual(clock.validity(), { from: 700, until: 1300 });
  });

  it("is valid at any time if it was not asked", () => {
    const { from, until } = recordingClock(1000, "public").validity();
    assert.ok(from <= -8.64e15 && until >= 8.64e15);
  });

  it("gives the same answers as long as it is valid", () => {
    const moment = fc.integer({ min: -1000, max: 1000 });
    fc.assert(
      fc.property(moment, moment, fc.array(moment), (now, other, moments) => {
        const clock = recordingClock(now, "public");
        const answers = moments.map(clock.hasPassed);
        const { from, until } = clock.validity();
        const isInside = from <= other && other < until;
        const isSame = moments.every(
          (asked, index) => recordingClock(other, "public").hasPassed(asked) === answers[index],
        );
        assert.equal(isSame, isInside);
      }),
    );
  });
});
