import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { inSteps } from "../../../../src/graphics/charts/inSteps.ts";

/** The places that a path of steps leads to. */
const placesOf = (path: string): readonly (readonly [number, number])[] => {
  const places: [number, number][] = [];
  let [x, y] = [0, 0];
  for (const [, letter = "", numbers = ""] of path.matchAll(/([MlZ])([^MlZ]*)/g)) {
    const values = (numbers.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number);
    for (let index = 0; index < values.length; index += 2) {
      const [a = 0, b = 0] = values.slice(index, index + 2);
      [x, y] = letter === "M" ? [a, b] : [x + a, y + b];
      places.push([x, y]);
    }
  }
  return places;
};

describe("a path in steps", () => {
  const table = [
    ["M10,20L11.5,20L13,18Z", "M10 20l1.5 0 1.5-2Z"],
    ["M0.5,-0.5L0,0", "M.5-.5l-.5 .5"],
    ["M1,2L3,4M5,6L7,8", "M1 2l2 2M5 6l2 2"],
    ["", ""],
  ] as const;
  for (const [path, wanted] of table)
    it(`is ${wanted === "" ? "nothing" : wanted}`, () => {
      assert.equal(inSteps(path), wanted);
    });

  it("leads to the same places, however long it is", () => {
    const place = fc.integer({ min: -3000, max: 9000 }).map((tenths) => tenths / 10);
    fc.assert(
      fc.property(fc.array(fc.tuple(place, place), { minLength: 1, maxLength: 60 }), (places) => {
        const path = places.map(([x, y], index) => `${index === 0 ? "M" : "L"}${x},${y}`).join("");
        const found = placesOf(inSteps(path));
        assert.equal(found.length, places.length);
        for (const [index, [x, y]] of found.entries()) {
          assert.ok(Math.abs(x - (places[index]?.[0] ?? 0)) < 1e-6);
          assert.ok(Math.abs(y - (places[index]?.[1] ?? 0)) < 1e-6);
        }
      }),
    );
  });
});
