import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { brokenLines, fittedText } from "../../../src/cards/line-breaking.ts";

/** Every character has the same width. */
const widthOf = (text: string): number => [...text].length;
const lines = (text: string, width: number, language = "en") =>
  brokenLines(text, { language, width, widthOf });

describe("brokenLines", () => {
  const table = [
    ["breaks text at spaces", "One two three", 7, "en", ["One two", "three"]],
    ["fills lines as far as possible", "a b c d e f", 5, "en", ["a b c", "d e f"]],
    [
      "divides a word that fits in no line",
      "Donaudampfschiff ahoi",
      8,
      "de",
      ["Donaudam", "pfschiff", "ahoi"],
    ],
    ["breaks between words that no space divides", "港が再開した。", 4, "ja", ["港が再開", "した。"]],
    ["begins no line with a closing mark", "嵐の後、港", 3, "ja", ["嵐の", "後、港"]],
    ["returns no lines for no text", " ", 4, "en", []],
  ] as const;
  for (const [what, text, width, language, expected] of table)
    it(what, () => {
      assert.deepEqual(lines(text, width, language), expected);
    });

  it("loses nothing but spaces", () => {
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
