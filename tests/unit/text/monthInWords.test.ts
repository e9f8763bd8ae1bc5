import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { monthInWords } from "../../../src/text/monthInWords.ts";
import { monthNameInWords } from "../../../src/text/monthNameInWords.ts";

// Midnight in Seoul, when it is still October in Greenwich.
const first = { iso: "2023-11-01T00:00:00+09:00" };

describe("a month in words", () => {
  const table = [
    ["en", "November 2023", "November"],
    ["fr", "novembre 2023", "novembre"],
    ["es", "noviembre de 2023", "noviembre"],
    ["ko", "2023년 11월", "11월"],
    ["ja", "2023年11月", "11月"],
  ] as const;
  for (const [language, whole, name] of table)
    it(`is ${whole} in ${language}, or ${name} where the year is known`, () => {
      assert.equal(monthInWords(first, language), whole);
      assert.equal(monthNameInWords(first, language), name);
    });
});
