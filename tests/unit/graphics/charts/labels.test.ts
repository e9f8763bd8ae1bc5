import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { spread } from "../../../../src/graphics/charts/labels.ts";

const room = { top: 0, bottom: 100 };
const tall = (...ys: readonly number[]) => ys.map((y) => ({ y, height: 10 }));

describe("spread labels", () => {
  it("are at their best positions if possible", () => {
    assert.deepEqual(spread(tall(80, 20, 50), room), [80, 20, 50]);
  });

  it("make way for each other", () => {
    assert.deepEqual(spread(tall(50, 52), room), [50, 60]);
  });

  it("stay inside", () => {
    assert.deepEqual(spread(tall(98, 97, 1), room), [95, 85, 5]);
  });

  it("are undefined if there is no room for all", () => {
    assert.equal(spread(tall(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11), room), undefined);
  });

  it("never overlap, never leave their space and keep their order, whatever their best positions", () => {
    const wanting = fc.record({
      y: fc.double({ min: -50, max: 150, noNaN: true }),
      height: fc.integer({ min: 1, max: 14 }),
    });
    fc.assert(
      fc.property(fc.array(wanting, { maxLength: 7 }), (labels) => {
        const positions = spread(labels, room);
        assert.ok(positions);
        const set = labels
          .map(({ y, height }, index) => ({ y, height, at: positions[index] ?? 0 }))
          .sort((one, other) => one.at - other.at);
        for (const [index, { at, height, y }] of set.entries()) {
          assert.ok(at - height / 2 >= -1e-9 && at + height / 2 <= 100 + 1e-9);
          const before = set[index - 1];
          if (before) {
            assert.ok(before.at + before.height / 2 <= at - height / 2 + 1e-9);
            assert.ok(before.y <= y);
          }
        }
      }),
    );
  });
});
