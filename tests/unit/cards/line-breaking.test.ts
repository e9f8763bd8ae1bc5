import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { brokenLines, fittedText } from "../../../src/cards/line-breaking.ts";

/** Every sign as wide as the next. */
const widthOf = (text: string): number => [...text].length;
const lines = (text: string, width: number, language = "en") =>
  brokenLines(text, { language, width, widthOf });

describe("brokenLines", () => {
  const table = [
    ["are broken at spaces", "One two three", 7, "en", ["One two", "three"]],
    ["are as full as they may be", "a b c d e f", 5, "en", ["a b c", "d e f"]],
    [
      "divide a word that fits in no line",
      "Donaudampfschiff ahoi",
      8,
      "de",
      ["Donaudam", "pfschiff", "ahoi"],
    ],
    ["are broken between words that no space divides", "港が再開した。", 4, "ja", ["港が再開", "した。"]],
    ["begin with no mark that ends something", "嵐の後、港", 3, "ja", ["嵐の", "後、港"]],
    ["are none of nothing", " ", 4, "en", []],
  ] as const;
  for (const [what, text, width, language, expected] of table)
    it(what, () => {
      assert.deepEqual(lines(text, width, language), expected);
    });

  it("lose nothing but spaces", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.integer({ min: 4, max: 30 }), (text, width) => {
        const bare = (signs: string) => signs.replace(/\s/g, "");
        assert.equal(bare(lines(text, width).join("")), bare(text));
      }),
    );
  });
});

describe("fittedText", () => {
  const fitted = (text: string) => fittedText(text, { language: "en", width: 1000, height: 300, widthOf });

  it("is large where it is short, and smaller where it is long", () => {
    const [short, long] = [fitted("Brief"), fitted("Some words of a longer headline ".repeat(2))];
    assert.equal(short.size, 88);
    assert.ok(long.size < short.size);
  });

  it("ends in three dots where there is no room for all of it", () => {
    const { lines, size, leading } = fitted("word, ".repeat(200));
    assert.match(lines.at(-1) ?? "", /word…$/);
    assert.ok(lines.length * leading <= 300 + size);
  });
});
