import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { type Box, isInside, overlap } from "../../../../src/graphics/geometry.ts";
import {
  fittingLabels,
  type MarkedPoint,
  type PlacedLabel,
  placedLabels,
} from "../../../../src/graphics/maps/label-placement.ts";
import { textWidth } from "../../../../src/graphics/text-fit.ts";

const frame: Box = { x: 0, y: 0, width: 1200, height: 675 };
const bar: Box = { x: 10, y: 620, width: 200, height: 45 };
const space = { frame, taken: [bar], size: 28, dot: 9 };

const boxOf = ({ name, textX, textY, anchor }: PlacedLabel): Box => {
  const width = textWidth(name, space.size);
  const before = { start: 0, middle: 0.5, end: 1 }[anchor] * width;
  return { x: textX - before, y: textY - 0.9 * space.size, width, height: 1.1 * space.size };
};

const dotOf = ({ x, y }: MarkedPoint): Box => ({ x: x - 8, y: y - 8, width: 16, height: 16 });

const names = [
  "Oslo",
  "Port Ansel",
  "Sankt Petersburg",
  "서울",
  "القاهرة",
  "Ulaanbaatar",
  "I",
  "Mount Wilhelmina",
];

const points = fc
  .array(
    fc.record({
      x: fc.integer({ min: 10, max: 1190 }),
      y: fc.integer({ min: 10, max: 610 }),
      name: fc.constantFrom(...names),
    }),
    { minLength: 1, maxLength: 14 },
  )
  .map((list) => list.map((point, placeIndex): MarkedPoint => ({ ...point, placeIndex })));

const assertReadable = (labels: readonly PlacedLabel[], all: readonly MarkedPoint[]): void => {
  const boxes = labels.map(boxOf);
  for (const [index, box] of boxes.entries()) {
    assert.ok(isInside(box, frame), "a label leaves the frame");
    assert.ok(!overlap(box, bar), "a label covers the scale");
    for (const other of boxes.slice(index + 1)) assert.ok(!overlap(box, other), "two labels meet");
    for (const point of all) assert.ok(!overlap(box, dotOf(point)), "a label covers a dot");
  }
};

describe("the labels of a map", () => {
  it("neither overlap, nor leave the frame, nor cover dots or the scale bar, wherever the places are", () => {
    let found = 0;
    fc.assert(
      fc.property(points, (list) => {
        const labels = placedLabels(list, space);
        if (!labels) return;
        found += 1;
        assert.deepEqual(
          labels.map(({ placeIndex }) => placeIndex),
          list.map(({ placeIndex }) => placeIndex),
        );
        assertReadable(labels, list);
      }),
      { numRuns: 150 },
    );
    assert.ok(found > 40, `${found} of 150 maps had room for all names`);
  });

  it("leave out the last places if there is room for some only, but never cover their dots", () => {
    fc.assert(
      fc.property(points, (list) => {
        const labels = fittingLabels(list, space, "some");
        assert.deepEqual(
          labels?.map(({ placeIndex }) => placeIndex),
          list.slice(0, labels?.length).map(({ placeIndex }) => placeIndex),
        );
        assertReadable(labels ?? [], list);
      }),
      { numRuns: 40 },
    );
  });

  it("are at the end side of their dots if nothing is in the way", () => {
    const [label] = placedLabels([{ x: 600, y: 300, name: "Oslo", placeIndex: 0 }], space) ?? [];
    assert.deepEqual([label?.anchor, label?.distance], ["start", "near"]);
    assert.ok((label?.textX ?? 0) > 600);
  });

  it("are at the other side at the edge of the frame", () => {
    const [label] = placedLabels([{ x: 1180, y: 300, name: "Port Ansel", placeIndex: 0 }], space) ?? [];
    assert.equal(label?.anchor, "end");
  });

  it("are undefined if required names have no room", () => {
    const crowd = Array.from({ length: 20 }, (_, placeIndex) => ({
      x: 600 + placeIndex,
      y: 300,
      name: "A place with a rather long name, as there are",
      placeIndex,
    }));
    assert.equal(placedLabels(crowd, space), undefined);
  });
});
