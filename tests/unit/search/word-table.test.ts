import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { numberList } from "../../../src/lib/number-list.ts";
import { wordTable } from "../../../src/search/word-table.ts";

const numbersIn = (texts: readonly string[], table = wordTable()): readonly number[] => {
  const numbers = numberList();
  for (const text of texts) table.addNumbers(text, numbers);
  return [...numbers.values()];
};

describe("a table of words", () => {
  it("numbers words as they come, and each word once", () => {
    const table = wordTable();
    assert.deepEqual(numbersIn(["a tide  and a", " boat and"], table), [0, 1, 2, 0, 3, 2]);
    assert.deepEqual(
      [0, 1, 2, 3].map((number) => table.wordAt(number)),
      ["a", "tide", "and", "boat"],
    );
    assert.equal(table.numberOf("boat"), 3);
    assert.equal(table.numberOf("mast"), 4);
    assert.equal(table.size(), 5);
  });

  it("tells apart all words, whatever they consist of", () => {
    const anyText = fc.string({ unit: fc.constantFrom("a", "b", "é", "水", "\u{1f600}", "\ud800", " ") });
    fc.assert(
      fc.property(fc.array(anyText), (texts) => {
        const indexes = new Map<string, number>();
        const words = texts.flatMap((text) => text.split(" ")).filter((word) => word !== "");
        const expected = words.map((word) => indexes.getOrInsertComputed(word, () => indexes.size));
        assert.deepEqual(numbersIn(texts), expected);
      }),
    );
  });

  it("keeps the numbers while it grows", () => {
    const words = Array.from({ length: 20_000 }, (_, index) => `w${index.toString(36)}`);
    const table = wordTable();
    const expected = words.map((_, index) => index);
    assert.deepEqual(numbersIn(words, table), expected);
    assert.deepEqual(numbersIn(words, table), expected);
  });

  // Both pairs have one hash.
  for (const [one, other] of [
    ["costarring", "liquid"],
    ["declinate", "macallums"],
  ] as const)
    it(`tells apart ${one} and ${other}, whose hashes are equal`, () => {
      assert.deepEqual(numbersIn([`${one} ${other} ${one}`]), [0, 1, 0]);
    });
});
