import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { numberInWords } from "../../../src/text/numberInWords.ts";
import { yearInWords } from "../../../src/text/yearInWords.ts";

describe("a number", () => {
  const table = [
    ["en", "12,345"],
    ["de", "12.345"],
    ["ar-EG", "١٢٬٣٤٥"],
  ] as const;
  for (const [language, wanted] of table)
    it(`is written ${wanted} in ${language}`, () => {
      assert.equal(numberInWords(12345, language), wanted);
    });

  it("is never divided where it is a year", () => {
    assert.equal(yearInWords("2023", "en"), "2023");
    assert.equal(yearInWords("2023", "ja"), "2023年");
    assert.equal(yearInWords("2023", "ar-EG"), "٢٠٢٣");
  });
});
