import assert from "node:assert/strict";
import { it } from "node:test";
import { newsLanguage } from "../../../../src/pages/machine/newsLanguage.ts";

const cases = [
  ["en", "en"],
  ["pt-BR", "pt"],
  ["sr-Latn-RS", "sr"],
  ["fil", "fil"],
  ["zh", "zh-cn"],
  ["zh-Hans-SG", "zh-cn"],
  ["zh-TW", "zh-tw"],
  ["zh-HK", "zh-tw"],
  ["zh-Hant", "zh-tw"],
] as const;

for (const [language, expected] of cases)
  it(`newsLanguage of ${language} is ${expected}`, () => {
    assert.equal(newsLanguage(language), expected);
  });
