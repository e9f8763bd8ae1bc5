import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { brokenLines, fittedText } from "../../../src/cards/line-breaking.ts";

/** Every character has the same width. */
const widthsIn =
  (text: string) =>
  (from: number, to: number): number =>
    [...text.slice(from, to)].length;
const lines = (text: string, width: number, language = "en") =>
  brokenLines(text, { language, width, widthOf: widthsIn(text) });

describe("the lines of a text", () => {
  const table = [
    ["are broken at spaces", "One two three", 7, "en", ["One two", "three"]],
    ["are filled as far as possible", "a b c d e f", 5, "en", ["a b c", "d e f"]],
    [
      "divide a word that is longer than a line",
      "Donaudampfschiff ahoi",
      8,
      "de",
      ["Donaudam", "pfschiff", "ahoi"],
    ],
    ["are broken between words without spaces", "港が再開した。", 4, "ja", ["港が再開", "した。"]],
    ["do not begin with a closing mark", "嵐の後、港", 3, "ja", ["嵐の", "後、港"]],
    ["are none for no text", " ", 4, "en", []],
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

describe("a fitted text", () => {
  const fitted = (text: string) =>
    fittedText(text, { language: "en", width: 1000, height: 300, widthOf: widthsIn(text) });

  it("is large for short text, and smaller for long text", () => {
    const [short, long] = [fitted("Brief"), fitted("Some words of a longer headline ".repeat(2))];
    assert.equal(short.size, 88);
    assert.ok(long.size < short.size);
  });

  it("ends in an ellipsis if there is no room for all of it", () => {
    const { lines, size, leading } = fitted("word, ".repeat(200));
    assert.match(lines.at(-1) ?? "", /word…$/);
    assert.ok(lines.length * leading <= 300 + size);
  });
});
