import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { pathWriter } from "../../../../src/graphics/maps/pathWriter.ts";
import { pathPoints } from "../../../support/pathPoints.ts";

type Point = readonly [x: number, y: number];

const written = (lines: readonly (readonly Point[])[], end: "open" | "closed"): string => {
  const writer = pathWriter();
  for (const [first, ...rest] of lines) {
    if (!first) continue;
    writer.moveTo(...first);
    for (const point of rest) writer.lineTo(...point);
    if (end === "closed") writer.closePath();
  }
  return writer.text();
};

describe("a path", () => {
  it("is told in whole steps from point to point, without a letter or a space that could be missing", () => {
    assert.equal(
      written(
        [
          [
            [10.2, 20],
            [13, 16],
            [13, 21],
          ],
        ],
        "open",
      ),
      "m10 20 3-4 0 5",
    );
  });

  it("goes on from where the last one began, if that was closed", () => {
    const triangle: readonly Point[] = [
      [10, 10],
      [20, 10],
      [20, 20],
    ];
    assert.equal(written([triangle, triangle], "closed"), "m10 10 10 0 0 10zm0 0 10 0 0 10z");
  });

  it("leaves out steps that lead nowhere, and lines that have none but these", () => {
    assert.equal(
      written(
        [
          [
            [1, 1],
            [1.2, 0.9],
          ],
        ],
        "open",
      ),
      "",
    );
  });

  it("shows a ring that has shrunk to a point", () => {
    assert.equal(
      written(
        [
          [
            [5, 5],
            [5.1, 5],
            [5.1, 5.1],
          ],
        ],
        "closed",
      ),
      "m5 5 1 0z",
    );
  });

  it("comes by every point, to half a unit", () => {
    const point = fc.tuple(
      fc.double({ min: -2000, max: 2000, noNaN: true }),
      fc.double({ min: -900, max: 900, noNaN: true }),
    );
    fc.assert(
      fc.property(fc.array(fc.array(point, { minLength: 3, maxLength: 9 }), { maxLength: 5 }), (lines) => {
        const met = new Set(pathPoints(written(lines, "closed")).map(String));
        for (const [x, y] of lines.flat()) assert.ok(met.has(String([Math.round(x) + 0, Math.round(y) + 0])));
      }),
    );
  });
});
