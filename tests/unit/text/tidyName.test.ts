import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { composed } from "../../../src/text/composed.ts";
import { tidyName } from "../../../src/text/tidyName.ts";

describe("a tidy name", () => {
  const table = [
    ["North Korea", "North Korea"],
    ["North\u00a0Korea", "North Korea"],
    ["North\u202fKorea", "North Korea"],
    ["東京\u3000都", "東京 都"],
    ["Sa\u200bfe\u00adty\ufeff", "Safety"],
    ["Fa\u0308hre", "Fähre"],
    ["می\u200cخواهم", "می\u200cخواهم"],
    ["👩\u200d🚒", "👩\u200d🚒"],
    ["  two  words ", "two words"],
  ] as const;
  for (const [name, wanted] of table)
    it(`of "${name}" is "${wanted}"`, () => assert.equal(tidyName(name), wanted));
});

describe("composed text", () => {
  it("is left as it is where a heap of marks would take for ever to put in order", () => {
    const heap = `a${"\u0301\u0327".repeat(200_000)}`;
    assert.equal(composed(heap), heap);
  });

  it("has one sign for a letter and its mark", () => {
    assert.equal(composed("e\u0301a\u0302 \u2126"), "éâ Ω");
  });
});
