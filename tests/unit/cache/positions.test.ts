import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { positionFinder } from "../../../src/cache/positions.ts";

describe("the positions of texts", () => {
  it("are found in any order, however often", () => {
    const text = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 3 });
    const lists = fc.uniqueArray(text, { maxLength: 12 });
    fc.assert(
      // More lookups than the list is searched through.
      fc.property(lists, fc.array(text, { maxLength: 200 }), (list, wanted) => {
        const find = positionFinder(list);
        for (const one of [...list, ...wanted]) {
          const position = list.indexOf(one);
          assert.equal(find(one), position < 0 ? undefined : position);
        }
      }),
    );
  });
});
