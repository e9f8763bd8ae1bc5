import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { randomNumbers } from "../../../../bench/corpus/random-numbers.ts";
import { byRank } from "../../../../bench/corpus/rare-words.ts";

const draws = (words: readonly string[], count: number): readonly string[] => {
  const [draw, random] = [byRank(words), randomNumbers(1)];
  return Array.from({ length: count }, () => draw(random));
};

describe("a draw by rank", () => {
  it("takes the words of the list, all of them in time", () => {
    const words = ["a", "b", "c"];
    assert.deepEqual([...new Set(draws(words, 100))].sort(), words);
  });

  it("takes the first words more often", () => {
    const words = Array.from({ length: 8000 }, (_, index) => `${index}`);
    const drawn = draws(words, 200_000).map(Number);
    const share = (from: number, to: number): number =>
      drawn.filter((index) => index >= from && index < to).length / (to - from);
    const [first, middle, last] = [share(0, 100), share(1000, 1100), share(7000, 8000)];
    assert.ok(first > 8 * middle && middle > 8 * last, `${first}, ${middle}, ${last}`);
  });
});
