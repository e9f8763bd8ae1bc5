import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { textWidth, wrappedText } from "../../../src/graphics/text-fit.ts";

describe("wrapped text", () => {
  it("is divided between words", () => {
    assert.deepEqual(wrappedText("the bridge opens in May", { width: 100, size: 10 }), [
      "the bridge",
      "opens in May",
    ]);
  });

  it("is divided inside a word that no line could hold", () => {
    assert.deepEqual(wrappedText("abcdefgh", { width: 30, size: 10 }), ["abcd", "efgh"]);
  });

  it("has no line that is too wide, and loses no letter", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), fc.integer({ min: 20, max: 200 }), (text, width) => {
        const lines = wrappedText(text, { width, size: 10 });
        for (const line of lines) assert.ok(textWidth(line, 10) <= width, line);
        assert.equal(lines.join("").replaceAll(" ", ""), text.replaceAll(" ", ""));
      }),
    );
  });
});
