import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { scaleBar } from "../../../../src/graphics/maps/svg.ts";

describe("the scale bar of a map", () => {
  it("has a round length, with a label in the language of the map", () => {
    assert.deepEqual(scaleBar(0.1, 240, "en"), { length: 200, label: "2,000 km" });
    assert.deepEqual(scaleBar(1, 240, "de"), { length: 200, label: "200 km" });
    assert.deepEqual(scaleBar(40, 240, "fr"), { length: 200, label: "5\u202fkm" });
  });

  it("is at most as long as it may be, and at least two fifths of that", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 500, noNaN: true }), (unitsPerKilometre) => {
        const { length } = scaleBar(unitsPerKilometre, 240, "en");
        assert.ok(length <= 240.001 && length >= 0.399 * 240, `${length}`);
      }),
    );
  });
});
