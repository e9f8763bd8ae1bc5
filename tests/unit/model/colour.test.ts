import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { contrast, readableColour } from "../../../src/model/colour.ts";

describe("the contrast of two colours", () => {
  it("goes from 1 to 21, whichever colour comes first", () => {
    assert.equal(contrast("#777777", "#777777"), 1);
    assert.equal(contrast("#000000", "#ffffff").toFixed(2), "21.00");
    assert.equal(contrast("#ffffff", "#000000").toFixed(2), "21.00");
  });
});

describe("a readable colour", () => {
  it("is the colour itself if that can be read", () => {
    assert.equal(readableColour("#8e1b17", "#f5efe2"), "#8e1b17");
  });

  for (const [colour, ground] of [
    ["#ffcc00", "#f5efe2"],
    ["#8e1b17", "#211f19"],
    ["#000000", "#211f19"],
    ["#ffffff", "#f5efe2"],
  ] as const)
    it(`is derived from ${colour} on ${ground}`, () => {
      const made = readableColour(colour, ground);
      assert.match(made, /^#[0-9a-f]{6}$/);
      assert.ok(contrast(made, ground) >= 4.5, made);
    });
});
