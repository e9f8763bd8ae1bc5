import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { type Coverage, glyphCoverage } from "../../../src/cards/glyph-coverage.ts";
import type { GlyphOutline } from "../../../src/cards/glyph-outline.ts";

let outlines = 0;

/** Returns the outline of closed contours of corners, in ems. */
const polygons = (...contours: readonly (readonly (readonly [x: number, y: number])[])[]): GlyphOutline => {
  outlines -= 1;
  const commands = contours.flatMap((corners) => [
    ...corners.map((values, index) => ({ type: index === 0 ? "M" : "L", values })),
    { type: "Z", values: [] },
  ]);
  return { id: outlines, unit: 1, commands };
};

const square = (x: number, y: number, side: number) =>
  [
    [x, y],
    [x + side, y],
    [x + side, y + side],
    [x, y + side],
  ] as const;

/** Returns the rows of a coverage that are not empty, in hundredths. */
const rowsOf = ({ shares, width }: Coverage): readonly string[] =>
  Array.from({ length: shares.length / width }, (_, row) =>
    [...shares.subarray(row * width, (row + 1) * width)].map((share) => Math.round(share * 100)).join(" "),
  );

const sum = ({ shares }: Coverage): number => shares.reduce((total, share) => total + share, 0);

describe("the coverage of a glyph", () => {
  it("is whole in whole pixels, and starts above the base line", () => {
    const coverage = glyphCoverage(polygons(square(0, 0, 2)), 1, 0);
    assert.deepEqual([coverage.left, coverage.top], [0, -2]);
    assert.deepEqual(rowsOf(coverage), ["100 100 0 0", "100 100 0 0"]);
  });

  const table = [
    ["is a share at an edge", square(0.5, 0, 1), 0, ["50 50 0 0"]],
    ["is moved by parts of a pixel", square(0, 0, 1), 0.25, ["75 25 0 0"]],
    ["is moved by more than a pixel", square(0, 0, 1), 1.5, ["0 50 50 0"]],
    ["is a share at a corner", square(0.5, 0.5, 1), 0, ["25 25 0 0", "25 25 0 0"]],
    [
      "is a share along a slope",
      [
        [0, 0],
        [2, 0],
        [0, 1],
      ],
      0,
      ["75 25 0 0"],
    ],
  ] as const;
  for (const [what, corners, shift, expected] of table)
    it(what, () => {
      assert.deepEqual(rowsOf(glyphCoverage(polygons(corners), 1, shift)), expected);
    });

  it("grows with the size", () => {
    assert.equal(sum(glyphCoverage(polygons(square(0, 0, 1)), 5, 0)), 25);
  });

  it("is no more than whole where contours overlap, and nothing in a hole", () => {
    const twice = polygons(square(0, 0, 1), square(0, 0, 1));
    assert.equal(sum(glyphCoverage(twice, 4, 0)), 16);
    const frame = polygons(square(0, 0, 4), square(1, 1, 2).toReversed());
    assert.equal(sum(glyphCoverage(frame, 1, 0)), 12);
  });

  it("of a curve lies between its corners", () => {
    outlines -= 1;
    const curve = (values: readonly number[]): GlyphOutline => ({
      id: outlines,
      unit: 1,
      commands: [
        { type: "M", values: [0, 0] },
        { type: values.length === 4 ? "Q" : "C", values },
        { type: "Z", values: [] },
      ],
    });
    // The area under a quadratic curve is two thirds of its triangle; the cubic curve is the same one.
    assert.ok(Math.abs(sum(glyphCoverage(curve([30, 60, 60, 0]), 1, 0)) - 1200) < 20);
    outlines -= 1;
    assert.ok(Math.abs(sum(glyphCoverage(curve([20, 40, 40, 40, 60, 0]), 1, 0)) - 1200) < 20);
  });

  it("of nothing is empty", () => {
    assert.deepEqual(glyphCoverage(polygons(), 88, 0.5).shares.length, 0);
  });

  it("has the area of the outline, wherever its corners are", () => {
    const corner = fc.tuple(
      fc.double({ min: -9, max: 9, noNaN: true }),
      fc.double({ min: -9, max: 9, noNaN: true }),
    );
    fc.assert(
      fc.property(corner, corner, corner, (one, two, three) => {
        const area =
          Math.abs((two[0] - one[0]) * (three[1] - one[1]) - (three[0] - one[0]) * (two[1] - one[1])) / 2;
        const covered = sum(glyphCoverage(polygons([one, two, three]), 1, 0));
        assert.ok(Math.abs(covered - area) < 0.01, `${covered} instead of ${area}`);
      }),
    );
  });
});
