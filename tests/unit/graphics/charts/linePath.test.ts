import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { areaPath } from "../../../../src/graphics/charts/areaPath.ts";
import { linePath } from "../../../../src/graphics/charts/linePath.ts";
import { stackedSums } from "../../../../src/graphics/charts/stackedSums.ts";
import { chartFixture } from "../../../support/chartFixture.ts";

describe("a line", () => {
  it("breaks off where there is no figure", () => {
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

  it("is nothing where nothing is", () => {
    assert.equal(linePath([undefined]), "");
  });
});

describe("an area", () => {
  it("breaks off where there is no figure", () => {
    const slice = (x: number) => ({ x, from: 10, to: 5 });
    assert.equal(
      areaPath([slice(0), slice(1), undefined, slice(3), slice(4)]),
      "M0 5l1 0 0 5-1 0ZM3 5l1 0 0 5-1 0Z",
    );
  });

  it("of several series has no sum where one of them has no figure", () => {
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
