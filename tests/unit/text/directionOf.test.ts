import assert from "node:assert/strict";
import { it } from "node:test";
import { directionOf } from "../../../src/text/directionOf.ts";

const cases = [
  ["ltr", ["en", "de-CH", "ko", "zh-Hant", "ja", "ku", "ar-Latn", "xx"]],
  ["rtl", ["ar", "ar-EG", "he", "fa", "ur", "yi", "dv", "ps", "ku-Arab", "pa-PK"]],
] as const;

for (const [wanted, languages] of cases)
  for (const language of languages)
    it(`directionOf ${language} is ${wanted}`, () => {
      assert.equal(directionOf(language), wanted);
    });
