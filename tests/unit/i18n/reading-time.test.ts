import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { readingMinutes, wordCount } from "../../../src/i18n/reading-time.ts";
import { anyText } from "../../support/any-text.ts";

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
  it(`the word count is ${wanted} for "${text}" (${language})`, () => {
    assert.equal(wordCount(text, language), wanted);
  });

it("the word count is the number of parts that begin with a letter or digit and end with a space, for any text", () => {
  const sign = fc.constantFrom(..."ab1 é×ÿº²Ɂ\u00a0\u2009\u2010“”…\u2028жя\u0301¡-'\n");
  const text = fc.oneof(
    fc.array(sign).map((signs) => signs.join("")),
    anyText,
  );
  const unspaced =
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;
  const property = fc.property(text, (written) => {
    fc.pre(!unspaced.test(written));
    assert.equal(wordCount(written, "en"), written.match(/[\p{L}\p{N}]\S*/gu)?.length ?? 0);
  });
  fc.assert(property, { numRuns: 500 });
});

const minutesIn = (text: string, language: string): number => readingMinutes(text, wordCount(text, language));

describe("the reading time of a text", () => {
  const table = [
    ["nothing", "", "en", 0],
    ["characters that are no words", "— …", "en", 0],
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
