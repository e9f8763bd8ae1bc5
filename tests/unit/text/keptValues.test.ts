import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { keptValues } from "../../../src/text/keptValues.ts";

describe("kept texts", () => {
  it("are made once a key", () => {
    const texts = keptValues<string>();
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
    const texts = keptValues<string>();
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
