import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { pathNumbers } from "../../../src/graphics/geometry.ts";

describe("the numbers of a path", () => {
  for (const [numbers, text] of [
    [[], ""],
    [[10, 20], "10 20"],
    [[10, -2, 0.5], "10-2 .5"],
    [[-0.5, 0, -0], "-.5 0 0"],
  ] as const)
    it(`${JSON.stringify(numbers)} are "${text}"`, () => {
      assert.equal(pathNumbers(numbers), text);
    });
});
