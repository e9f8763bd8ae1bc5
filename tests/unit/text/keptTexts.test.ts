import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { keptTexts } from "../../../src/text/keptTexts.ts";

describe("kept texts", () => {
  it("are made once a key", () => {
    const texts = keptTexts();
    assert.equal(
      texts(1, () => "first"),
      "first",
    );
    assert.equal(
      texts(1, () => "again"),
      "first",
    );
    assert.equal(
      texts("1", () => "of another key"),
      "of another key",
    );
  });

  it("are forgotten when there are too many", () => {
    const texts = keptTexts();
    for (let key = 0; key <= 20_000; key += 1) texts(key, () => "kept");
    assert.equal(
      texts(20_000, () => "made anew"),
      "kept",
    );
    assert.equal(
      texts(0, () => "made anew"),
      "made anew",
    );
  });
});
