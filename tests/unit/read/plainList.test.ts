import assert from "node:assert/strict";
import { it } from "node:test";
import { plainList } from "../../../src/read/plainList.ts";

const cases = [
  ["[]", []],
  ["[ ]", []],
  ["[a]", [["a", 1]]],
  [
    "[a b,  'c, d' , \"e\"]",
    [
      ["a b", 1],
      ["c, d", 7],
      ["e", 16],
    ],
  ],
  [
    "[1,true]",
    [
      [1, 1],
      [true, 3],
    ],
  ],
] as const;

for (const [text, wanted] of cases)
  it(`plainList of ${text} holds its values with their places`, () => {
    assert.deepEqual(
      plainList(text)?.map(({ value, offset }) => [value, offset]),
      wanted,
    );
  });

for (const text of ["[a", "[a]]", "[a,]", "[,a]", "[a] b", "[[a]]", "[a: b]", "[a #b]", "['a' b]", "[*a]"])
  it(`plainList of ${text} is left to others`, () => {
    assert.equal(plainList(text), undefined);
  });
