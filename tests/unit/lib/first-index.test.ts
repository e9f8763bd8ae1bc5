import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { firstIndex } from "../../../src/lib/first-index.ts";

describe("the first index for which something holds", () => {
  it("is found wherever it is in a range, and is the end of the range if there is none", () => {
    const number = fc.nat({ max: 40 });
    const property = fc.property(number, number, number, (from, length, first) => {
      const to = from + length;
      const wanted = Math.min(to, Math.max(from, first));
      assert.equal(
        firstIndex({ from, to }, (index) => index >= first),
        wanted,
      );
    });
    fc.assert(property);
  });
});
