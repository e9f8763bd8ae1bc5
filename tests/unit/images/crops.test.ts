import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { cropBox, crops, decodedSize, widthLimit } from "../../../src/images/crops.ts";

describe("a crop", () => {
  const table = [
    ["keeps the middle of a wide picture", [1600, 1200, undefined], [0, 150, 1600, 900]],
    ["keeps the upper part of a tall picture, where faces are", [1200, 1800, undefined], [0, 203, 1200, 675]],
    ["keeps the upper part of a square picture", [1600, 1600, undefined], [0, 30, 1600, 900]],
    [
      "keeps the middle of a tall picture if that is its focus",
      [1200, 1800, { x: 50, y: 50 }],
      [0, 563, 1200, 675],
    ],
    ["keeps the top", [1600, 1600, { x: 50, y: 0 }], [0, 0, 1600, 900]],
    ["keeps the bottom", [1600, 1600, { x: 50, y: 100 }], [0, 700, 1600, 900]],
    ["keeps what is near the top", [1600, 1600, { x: 50, y: 40 }], [0, 190, 1600, 900]],
    ["keeps the left of what is too wide", [3200, 900, { x: 10, y: 90 }], [0, 0, 1600, 900]],
    ["keeps what lies at the right of it", [3200, 900, { x: 60, y: 0 }], [1120, 0, 1600, 900]],
  ] as const;
  for (const [what, [width, height, focus], [left, top, across, down]] of table)
    it(what, () => {
      const box = cropBox({ width, height, ratio: [16, 9], focus });
      assert.deepEqual(box, { left, top, width: across, height: down });
    });

  it("is none if the picture has the shape already, or nearly so", () => {
    assert.equal(cropBox({ width: 1600, height: 900, ratio: [16, 9] }), undefined);
    assert.equal(cropBox({ width: 1600, height: 905, ratio: [16, 9], focus: { x: 0, y: 0 } }), undefined);
  });

  it("can be made from the decoded picture without enlarging it", () => {
    const size = fc.integer({ min: 200, max: 4000 });
    fc.assert(
      fc.property(size, size, (width, height) => {
        const decoded = decodedSize({ width, height });
        assert.ok(decoded.width <= width && decoded.height <= height);
        for (const { widths, ...crop } of Object.values(crops)) {
          const ratio = "ratio" in crop ? crop.ratio : undefined;
          const full = ratio && cropBox({ width, height, ratio });
          const made = ratio && cropBox({ ...decoded, ratio });
          const most = Math.min(
            widths.at(-1) ?? 0,
            full?.width ?? (ratio ? width : widthLimit({ width, height })),
          );
          // Sizes are whole pixels.
          assert.ok((made?.width ?? decoded.width) >= most - 3, `${width}x${height} ${ratio}: ${most}`);
        }
      }),
    );
  });

  it("is never empty, and never reaches beyond the picture", () => {
    const size = fc.integer({ min: 1, max: 12_000 });
    const share = fc.integer({ min: 0, max: 100 });
    fc.assert(
      fc.property(size, size, share, share, (width, height, x, y) => {
        for (const ratio of [
          [16, 9],
          [4, 3],
          [1, 1],
        ] as const) {
          const box = cropBox({ width, height, ratio, focus: { x, y } });
          if (!box) continue;
          assert.ok(box.left >= 0 && box.top >= 0 && box.width >= 1 && box.height >= 1);
          assert.ok(box.left + box.width <= width && box.top + box.height <= height);
        }
      }),
    );
  });
});
