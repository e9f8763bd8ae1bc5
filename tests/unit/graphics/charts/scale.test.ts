import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { figureScale } from "../../../../src/graphics/charts/scale.ts";
import type { ChartType } from "../../../../src/model/graphics.ts";
import { chartFixture } from "../../../support/chart-fixture.ts";

const scaleOf = (type: ChartType, ...rows: readonly (readonly (number | null)[])[]) => {
  const names = (rows[0] ?? []).map((_, index) => `S${index}`);
  const data = [["", ...names], ...rows.map((row, index) => [2000 + index, ...row])];
  return figureScale(chartFixture({ type, data }), [0, 100]);
};

describe("the scale of a chart", () => {
  it("begins at zero for lengths, however large they are", () => {
    assert.deepEqual(scaleOf("bar", [95], [100]).ticks, [0, 20, 40, 60, 80, 100]);
    assert.deepEqual(scaleOf("area", [95], [100]).ticks, [0, 20, 40, 60, 80, 100]);
  });

  it("begins elsewhere for lines and dots if zero is far away", () => {
    const { ticks, zero } = scaleOf("line", [95], [100]);
    assert.deepEqual(ticks, [95, 96, 97, 98, 99, 100]);
    assert.equal(zero, "beyond");
    assert.deepEqual(scaleOf("dot", [-95], [-100]).ticks, [-100, -99, -98, -97, -96, -95]);
  });

  it("includes zero if it is near, and has its position", () => {
    const { ticks, base, zero } = scaleOf("line", [-5], [20]);
    assert.deepEqual(ticks, [-5, 0, 5, 10, 15, 20]);
    assert.deepEqual([base, zero], [20, "shown"]);
  });

  it("reaches as far as the sums of stacked areas", () => {
    assert.deepEqual(scaleOf("area", [30, 20], [10, null]).ticks, [0, 10, 20, 30, 40, 50]);
  });

  it("reaches as far as its notes", () => {
    const chart = chartFixture({
      data: [
        ["", "A"],
        [2000, 1],
        [2001, 2],
      ],
      annotations: [{ value: 10, text: "Limit" }],
    });
    assert.equal(figureScale(chart, [0, 100]).position(10), 100);
  });

  it("has a height even if all figures are zero or the same", () => {
    assert.ok(scaleOf("bar", [0], [0]).ticks.length > 1);
    assert.ok(scaleOf("line", [5], [5]).ticks.length > 1);
  });
});
