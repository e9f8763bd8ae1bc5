import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { corpusVocabulary } from "../../../../bench/corpus/vocabulary.ts";

const vocabulary = corpusVocabulary();

describe("the vocabulary of the corpora", () => {
  it("is the same whenever it is made", () => {
    assert.deepEqual(corpusVocabulary(), vocabulary);
  });

  it("has some 50,000 different words, whatever their letters' case", () => {
    const words = new Set(
      Object.values(vocabulary)
        .flat()
        .map((word) => word.toLowerCase()),
    );
    assert.ok(Math.abs(words.size - 50_000) < 500, `${words.size} words`);
  });

  it("has words of letters only, and names with a capital", () => {
    const { families, towns, ...words } = vocabulary;
    assert.ok([...families, ...towns].every((name) => /^[A-Z][a-z]{4,}$/.test(name)));
    assert.ok(
      Object.values(words)
        .flat()
        .every((word) => /^[a-z]{3,}$/.test(word)),
    );
  });

  it("has shorter words first, as languages have", () => {
    const meanLength = (words: readonly string[]): number => words.join("").length / words.length;
    for (const [name, words] of Object.entries(vocabulary))
      assert.ok(meanLength(words.slice(0, 1000)) + 1 < meanLength(words.slice(-1000)), name);
  });
});
