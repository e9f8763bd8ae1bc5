import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { fieldByline } from "../../../../src/import/wires/byline.ts";
import type { Byline } from "../../../../src/model/author.ts";

const fields: readonly (readonly [
  field: string | undefined,
  agency: string | undefined,
  byline: Byline | undefined,
])[] = [
  ["Jane Doe", undefined, { name: "Jane Doe", type: "person" }],
  ["Jane Doe", "NTA", { name: "Jane Doe", role: "NTA", type: "person" }],
  ["By JANE DOE, NTA Staff Writer", "NTA", { name: "Jane Doe", role: "NTA Staff Writer", type: "person" }],
  ["Von Jana Dorn, nta", "NTA", { name: "Jana Dorn", role: "nta", type: "person" }],
  ["Jane Doe\n and John Roe", "NTA", "Jane Doe and John Roe, NTA"],
  ["NTA", "NTA", "NTA"],
  ["gr/bp", "NTA", "NTA"],
  ["gr", undefined, undefined],
  ["", "NTA", "NTA"],
  [undefined, undefined, undefined],
];

describe("fieldByline", () => {
  for (const [field, agency, byline] of fields)
    it(`makes ${JSON.stringify(byline)} of "${field}" by ${agency}`, () =>
      assert.deepEqual(fieldByline(field, agency), byline));
});
