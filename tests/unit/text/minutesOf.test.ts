import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { minutesOf } from "../../../src/text/minutesOf.ts";
import { wordsIn } from "../../../src/text/wordsIn.ts";

const minutesIn = (text: string, language: string): number => minutesOf(text, wordsIn(text, language));

describe("the time that a text takes", () => {
  const table = [
    ["nothing", "", "en", 0],
    ["signs that are no words", "— …", "en", 0],
    ["one word", "Yes", "en", 1],
    ["460 English words", "word ".repeat(460), "en", 2],
    ["2,300 Arabic words", "كلمة ".repeat(2300), "ar", 10],
    ["1,000 Chinese signs", "港口重新开放".repeat(167).slice(0, 1000), "zh", 2],
    ["1,500 Japanese signs, whatever stands between them", "きょうの、港。".repeat(300), "ja", 3],
    ["2,500 Korean signs", "항구가 다시 ".repeat(500), "ko", 5],
    ["500 Korean signs and 230 Latin words", `${"항".repeat(500)} ${"word ".repeat(230)}`, "ko", 2],
  ] as const;
  for (const [what, text, language, wanted] of table)
    it(`is ${wanted} for ${what}`, () => {
      assert.equal(minutesIn(text, language), wanted);
    });
});
