import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { listingSlices } from "../../../src/pages/listingSlices.ts";

const told = (items: string, size: number): string => {
  const { newest, older } = listingSlices([...items], size);
  return [newest.join(""), ...older.map(({ number, items: page }) => `${number}:${page.join("")}`)].join(" ");
};

describe("a listing in pages", () => {
  const table = [
    ["", 2, ""],
    ["a", 2, "a"],
    ["ba", 2, "ba"],
    ["cba", 2, "cba"],
    ["dcba", 2, "dc 1:ba"],
    ["edcba", 2, "edc 1:ba"],
    ["fedcba", 2, "fe 1:ba 2:dc"],
    ["cba", 1, "c 1:a 2:b"],
  ] as const;
  for (const [items, size, wanted] of table)
    it(`of "${items}" by ${size} is "${wanted}"`, () => {
      assert.equal(told(items, size), wanted);
    });

  const length = fc.nat(200);
  const size = fc.integer({ min: 1, max: 20 });
  const newestFirst = (count: number): readonly number[] =>
    Array.from({ length: count }, (_, index) => count - index);

  it("holds every item once and in order, older pages full, the newest at most two pages' worth less one", () => {
    fc.assert(
      fc.property(length, size, (count, perPage) => {
        const { newest, older } = listingSlices(newestFirst(count), perPage);
        assert.deepEqual(
          [...newest, ...older.toReversed().flatMap(({ items }) => items)],
          newestFirst(count),
        );
        assert.deepEqual(
          older.map(({ number, items }) => [number, items.length]),
          older.map((_, index) => [index + 1, perPage]),
        );
        assert.ok(newest.length >= Math.min(count, perPage) && newest.length < 2 * perPage);
      }),
    );
  });

  it("keeps every older page when a newer item comes, and at most adds one after them", () => {
    fc.assert(
      fc.property(length, size, (count, perPage) => {
        const before = listingSlices(newestFirst(count), perPage).older;
        const after = listingSlices(newestFirst(count + 1), perPage).older;
        assert.deepEqual(after.slice(0, before.length), before);
        assert.ok(after.length <= before.length + 1);
      }),
    );
  });
});
