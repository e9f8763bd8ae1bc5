import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { areDistinct } from "../../../src/lib/distinct-texts.ts";

describe("texts", () => {
  it("are distinct if no two of them are equal", () => {
    const letter = fc.constantFrom("a", "b", "c", "é");
    const texts = fc.array(fc.string({ unit: letter, maxLength: 3 }), { maxLength: 8 });
    fc.assert(
      fc.property(texts, (list) => assert.equal(areDistinct(list), new Set(list).size === list.length)),
      { numRuns: 2000 },
    );
  });
});
