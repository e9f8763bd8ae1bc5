import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { stackedSums } from "../../../../src/graphics/charts/scale.ts";
import { areaPath, linePath, relativePath } from "../../../../src/graphics/charts/shapes.ts";
import { chartFixture } from "../../../support/chart-fixture.ts";

describe("a line", () => {
  it("has a gap for a missing figure", () => {
    assert.equal(linePath([[0, 1], [2, 3], undefined, [6, 7], [8, 9]]), "M0 1l2 2M6 7l2 2");
  });

  it("is a point between two gaps", () => {
    assert.equal(linePath([undefined, [2, 3], undefined]), "M2 3Z");
  });

  it("is written to a tenth", () => {
    assert.equal(
      linePath([
        [0.123, 1.77],
        [2, 3],
      ]),
      "M.1 1.8l1.9 1.2",
    );
  });

  it("is empty if there are no points", () => {
    assert.equal(linePath([undefined]), "");
  });
});

describe("an area", () => {
  it("has a gap for a missing figure", () => {
    const slice = (x: number) => ({ x, from: 10, to: 5 });
    assert.equal(
      areaPath([slice(0), slice(1), undefined, slice(3), slice(4)]),
      "M0 5l1 0 0 5-1 0ZM3 5l1 0 0 5-1 0Z",
    );
  });

  it("of several series has no sum if one of them has no figure", () => {
    const { data } = chartFixture({
      type: "area",
      data: [
        ["", "A", "B"],
        [2000, 1, 2],
        [2001, 3, null],
      ],
    });
    assert.deepEqual(stackedSums(data), [3, undefined]);
    assert.deepEqual(stackedSums(data, 1), [1, undefined]);
    assert.deepEqual(stackedSums(data, 0), [0, undefined]);
  });
});

/** Returns the points that a relative path leads to. */
const pointsOf = (path: string): readonly (readonly [number, number])[] => {
  const points: [number, number][] = [];
  let [x, y] = [0, 0];
  for (const [, letter = "", numbers = ""] of path.matchAll(/([MlZ])([^MlZ]*)/g)) {
    const values = (numbers.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number);
    for (let index = 0; index < values.length; index += 2) {
      const [a = 0, b = 0] = values.slice(index, index + 2);
      [x, y] = letter === "M" ? [a, b] : [x + a, y + b];
      points.push([x, y]);
    }
  }
  return points;
};

describe("a relative path", () => {
  const table = [
    ["M10,20L11.5,20L13,18Z", "M10 20l1.5 0 1.5-2Z"],
    ["M0.5,-0.5L0,0", "M.5-.5l-.5 .5"],
    ["M1,2L3,4M5,6L7,8", "M1 2l2 2M5 6l2 2"],
    ["", ""],
  ] as const;
  for (const [path, wanted] of table)
    it(`is ${wanted === "" ? "empty" : wanted}`, () => {
      assert.equal(relativePath(path), wanted);
    });

  it("leads to the same points, however long it is", () => {
    const coordinate = fc.integer({ min: -3000, max: 9000 }).map((tenths) => tenths / 10);
    fc.assert(
      fc.property(fc.array(fc.tuple(coordinate, coordinate), { minLength: 1, maxLength: 60 }), (points) => {
        const path = points.map(([x, y], index) => `${index === 0 ? "M" : "L"}${x},${y}`).join("");
        const found = pointsOf(relativePath(path));
        assert.equal(found.length, points.length);
        for (const [index, [x, y]] of found.entries()) {
          assert.ok(Math.abs(x - (points[index]?.[0] ?? 0)) < 1e-6);
          assert.ok(Math.abs(y - (points[index]?.[1] ?? 0)) < 1e-6);
        }
      }),
    );
  });
});
