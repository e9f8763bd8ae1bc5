import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { inLanguageOrder } from "../../../src/text/inLanguageOrder.ts";

describe("the order of a language", () => {
  const table = [
    ["en", ["zebra", "Élan", "apple", "10 ways", "9 ways"], ["9 ways", "10 ways", "apple", "Élan", "zebra"]],
    ["sv", ["Öland", "Ås", "Zink", "Ärla"], ["Zink", "Ås", "Ärla", "Öland"]],
    ["de", ["Zink", "Ärla", "Bahn"], ["Ärla", "Bahn", "Zink"]],
    ["ko", ["나무", "가방"], ["가방", "나무"]],
  ] as const;
  for (const [language, words, wanted] of table)
    it(`is that of ${language} for ${words.join(", ")}`, () => {
      assert.deepEqual(words.toSorted(inLanguageOrder(language)), wanted);
    });

  it("is total: only a word itself is equal to it", () => {
    const order = inLanguageOrder("en");
    assert.notEqual(order("e\u0301", "é"), 0);
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (one, other) => {
        assert.equal(order(one, other) === 0, one === other);
        assert.equal(Math.sign(order(one, other)) + Math.sign(order(other, one)), 0);
      }),
    );
  });
});
