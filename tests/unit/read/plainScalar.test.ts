import assert from "node:assert/strict";
import { it } from "node:test";
import { plainScalar } from "../../../src/read/plainScalar.ts";

const cases = [
  ["a text", "a text"],
  ["'it''s'", "it's"],
  ['"a \\"b\\" c"', 'a "b" c'],
  ["'true'", "true"],
  ["true", true],
  ["12", 12],
  ["'12'", "12"],
  ["2023-11-09T08:30", "2023-11-09T08:30"],
  ["12 ferries", "12 ferries"],
  ["https://example.org/", "https://example.org/"],
  ["", undefined],
  ["null", undefined],
  ["1.5", undefined],
  ["a: b", undefined],
  ["a #b", undefined],
  ["*a", undefined],
  ['"\\u0041"', undefined],
  ['"a" b', undefined],
] as const;

for (const [text, wanted] of cases)
  it(`plainScalar of ${JSON.stringify(text)} is ${JSON.stringify(wanted) ?? "left to others"}`, () => {
    assert.equal(plainScalar(text), wanted);
  });
