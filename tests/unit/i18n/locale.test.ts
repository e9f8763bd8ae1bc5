import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { formatYear } from "../../../src/i18n/dates.ts";
import {
  comparatorFor,
  directionOf,
  formatList,
  formatNumber,
  ownLanguageName,
} from "../../../src/i18n/locale.ts";

const cases = [
  ["ltr", ["en", "de-CH", "ko", "zh-Hant", "ja", "ku", "ar-Latn", "xx"]],
  ["rtl", ["ar", "ar-EG", "he", "fa", "ur", "yi", "dv", "ps", "ku-Arab", "pa-PK"]],
] as const;

for (const [wanted, languages] of cases)
  for (const language of languages)
    it(`the direction of ${language} is ${wanted}`, () => {
      assert.equal(directionOf(language), wanted);
    });

for (const [language, name] of [
  ["de", "Deutsch"],
  ["fr", "Français"],
  ["pt-BR", "Português (Brasil)"],
  ["ar", "العربية"],
  ["ja", "日本語"],
  ["tr", "Türkçe"],
  ["xx", "Xx"],
] as const)
  it(`the name of ${language} in the language itself is ${name}`, () => {
    assert.equal(ownLanguageName(language), name);
  });

describe("the order of words in a language", () => {
  const table = [
    ["en", ["zebra", "Élan", "apple", "10 ways", "9 ways"], ["9 ways", "10 ways", "apple", "Élan", "zebra"]],
    ["sv", ["Öland", "Ås", "Zink", "Ärla"], ["Zink", "Ås", "Ärla", "Öland"]],
    ["de", ["Zink", "Ärla", "Bahn"], ["Ärla", "Bahn", "Zink"]],
    ["ko", ["나무", "가방"], ["가방", "나무"]],
  ] as const;
  for (const [language, words, wanted] of table)
    it(`is that of ${language} for ${words.join(", ")}`, () => {
      assert.deepEqual(words.toSorted(comparatorFor(language)), wanted);
    });

  it("is total: a word is equal to itself only", () => {
    const compare = comparatorFor("en");
    assert.notEqual(compare("e\u0301", "é"), 0);
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (one, other) => {
        assert.equal(compare(one, other) === 0, one === other);
        assert.equal(Math.sign(compare(one, other)) + Math.sign(compare(other, one)), 0);
      }),
    );
  });
});

describe("a formatted list", () => {
  const table = [
    ["en", ["Ada", "Mara", "Noor"], "Ada, Mara and Noor"],
    ["en-US", ["Ada", "Mara", "Noor"], "Ada, Mara, and Noor"],
    ["fr", ["Ada", "Mara"], "Ada et Mara"],
    ["ja", ["Ada", "Mara"], "Ada、Mara"],
    ["en", ["Ada"], "Ada"],
    ["en", [], ""],
  ] as const;
  for (const [language, items, wanted] of table)
    it(`is "${wanted}" in ${language}`, () => {
      assert.equal(formatList(items, language).join(""), wanted);
    });

  it("keeps the items, whatever they are", () => {
    const [first, second] = [{ name: "Ada" }, { name: "Mara" }];
    assert.deepEqual(formatList([first, second], "en"), [first, " and ", second]);
  });
});

describe("a number", () => {
  const table = [
    ["en", "12,345"],
    ["de", "12.345"],
    ["ar-EG", "١٢٬٣٤٥"],
  ] as const;
  for (const [language, wanted] of table)
    it(`is written ${wanted} in ${language}`, () => {
      assert.equal(formatNumber(12345, language), wanted);
    });

  it("has no separators if it is a year", () => {
    assert.equal(formatYear("2023", "en"), "2023");
    assert.equal(formatYear("2023", "ja"), "2023年");
    assert.equal(formatYear("2023", "ar-EG"), "٢٠٢٣");
  });
});
