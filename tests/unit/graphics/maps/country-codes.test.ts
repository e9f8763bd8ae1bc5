import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { worldAtlas } from "../../../../src/graphics/maps/atlas.ts";
import { codesByNumber, replacedCodes } from "../../../../src/graphics/maps/country-codes.ts";

describe("codes of countries", () => {
  it("are those of ISO 3166, each with one number", () => {
    assert.equal(codesByNumber.size, 249);
    assert.equal(new Set(codesByNumber.values()).size, 249);
    assert.deepEqual(
      ["004", "578", "728", "826", "894"].map((number) => codesByNumber.get(number)),
      ["AF", "NO", "SS", "GB", "ZM"],
    );
  });

  it("exist for every country of the atlas that has a number", () => {
    const numbers = worldAtlas(50).countries.flatMap(({ number }) => number ?? []);
    assert.deepEqual(
      numbers.filter((number) => !codesByNumber.has(number)),
      [],
    );
  });

  it("are replaced only by codes in force", () => {
    const current = new Set(codesByNumber.values());
    assert.equal(replacedCodes.get("UK"), "GB");
    for (const [withdrawn, code] of replacedCodes) {
      assert.ok(!current.has(withdrawn), withdrawn);
      assert.ok(current.has(code), code);
    }
  });
});
