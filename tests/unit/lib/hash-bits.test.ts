import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { hashOf } from "../../../src/lib/hash.ts";
import { bitsOf, HashMixer } from "../../../src/lib/hash-bits.ts";

const mixedText = (hashes: readonly string[]): string => {
  const mixer = new HashMixer();
  for (const hash of hashes) mixer.add(bitsOf(hash));
  return mixer.text();
};

const anyHash = fc.nat().map((number) => hashOf([String(number)]));

describe("mixed hashes", () => {
  it("are equal for equal lists only", () => {
    // Few different hashes, so that lists differ in their order or length alone.
    const list = fc.array(
      fc.constantFrom("a", "b", "c").map((name) => hashOf([name])),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(list, list, (one, other) => {
        assert.equal(mixedText(one) === mixedText(other), one.join(" ") === other.join(" "));
      }),
      { numRuns: 2000 },
    );
  });

  it("change with each hash of a list", () => {
    const lists = fc.array(anyHash, { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(lists, fc.nat(59), anyHash, (list, at, other) => {
        const index = at % list.length;
        const changed = list.with(index, other);
        assert.equal(mixedText(changed) === mixedText(list), list[index] === other);
      }),
    );
  });

  it("change with each half of a hash", () => {
    const texts = [
      { upper: 1, lower: 1 },
      { upper: 1, lower: 2 },
      { upper: 2, lower: 1 },
    ].map((bits) => new HashMixer().add(bits).text());
    assert.equal(new Set(texts).size, 3);
    const [one, other] = ["a", "b"].map((name) => bitsOf(hashOf([name])));
    assert.notEqual(one?.upper, other?.upper);
    assert.notEqual(one?.lower, other?.lower);
  });

  it("tell whole numbers apart, however large, and a 0 from nothing", () => {
    const mixed = (numbers: readonly number[]): string => {
      const mixer = new HashMixer();
      for (const number of numbers) mixer.addNumber(number);
      return mixer.text();
    };
    const ms = Date.parse("2023-11-09T08:30:00Z");
    const lists = [
      [],
      [0],
      [0, 0],
      [1],
      [-1],
      [ms],
      [ms + 1],
      [ms + 2 ** 32],
      [2 ** 32],
      [-ms],
      [1, 0],
      [0, 1],
    ];
    assert.equal(new Set(lists.map(mixed)).size, lists.length);
  });

  it("are 11 characters that any text may hold", () => {
    fc.assert(fc.property(fc.array(anyHash), (list) => assert.match(mixedText(list), /^[\w-]{11}$/)));
  });
});
