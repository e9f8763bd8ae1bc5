import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { stillClock } from "../../../src/model/time.ts";

describe("a clock that stands still", () => {
  it("says that a moment has come when it is past, or just now", () => {
    const { hasCome } = stillClock(1000, "published");
    assert.deepEqual([999, 1000, 1001].map(hasCome), [true, true, false]);
  });

  it("could be turned between the moments that it was asked for", () => {
    const clock = stillClock(1000, "published");
    for (const moment of [400, 700, 1300, 2000]) clock.hasCome(moment);
    assert.deepEqual(clock.span(), { since: 700, until: 1300 });
  });

  it("could be turned anywhere if nobody asked", () => {
    const { since, until } = stillClock(1000, "published").span();
    assert.ok(since <= -8.64e15 && until >= 8.64e15);
  });

  it("gives the same answers anywhere in its span", () => {
    const moment = fc.integer({ min: -1000, max: 1000 });
    fc.assert(
      fc.property(moment, moment, fc.array(moment), (now, other, moments) => {
        const clock = stillClock(now, "published");
        const answers = moments.map(clock.hasCome);
        const { since, until } = clock.span();
        const isInside = since <= other && other < until;
        const isSame = moments.every(
          (asked, index) => stillClock(other, "published").hasCome(asked) === answers[index],
        );
        assert.equal(isSame, isInside);
      }),
    );
  });
});
