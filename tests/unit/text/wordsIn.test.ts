import assert from "node:assert/strict";
import { it } from "node:test";
import { wordsIn } from "../../../src/text/wordsIn.ts";

const cases = [
  ["", "en", 0],
  ["The ferries sail again.", "en", 4],
  ["  — … !  ", "en", 0],
  ["It’s the editors' well-known 2.5 %", "en", 5],
  ["L’île «est» là", "fr", 3],
  ["افتتح الميناء من جديد", "ar", 4],
  ["항구가 다시 열린다", "ko", 3],
  ["港口重新开放。", "zh", 3],
  ["私は学生です。", "ja", 4],
  ["สวัสดีชาวโลก", "th", 3],
  ["The 港口 opens", "en", 3],
] as const;

for (const [text, language, wanted] of cases)
  it(`wordsIn counts ${wanted} in "${text}" (${language})`, () => {
    assert.equal(wordsIn(text, language), wanted);
  });
