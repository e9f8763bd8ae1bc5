import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { spreadOf } from "../../../../bench/measure/spread-of.ts";

describe("the spread of numbers", () => {
  for (const [numbers, median, min, max] of [
    [[7], 7, 7, 7],
    [[3, 1, 2], 2, 1, 3],
    [[10, 9, 2, 1], 5.5, 1, 10],
    [[100, 20, 3], 20, 3, 100],
  ] as const)
    it(`of ${numbers.join(", ")} has its median at ${median}`, () => {
      assert.deepEqual(spreadOf(numbers), { median, min, max });
    });

  it("is undefined if there are none", () => {
    assert.equal(spreadOf([]), undefined);
  });
});
