import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { type CborValue, cborValue, cborWriter } from "../../../src/search/cbor.ts";

const written = (value: CborValue): Buffer => {
  const writer = cborWriter();
  writer.value(value);
  return writer.taken();
};

const { value: anyValue } = fc.letrec<{ value: CborValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.integer({ min: -0x80000000, max: 0xffffffff }),
    fc.string({ unit: "grapheme" }),
    fc.array(tie("value")),
  ),
}));

describe("a value of CBOR", () => {
  it("is read as it was written, whatever it contains", () => {
    fc.assert(fc.property(anyValue, (value) => assert.deepEqual(cborValue(written(value)), value)));
  });

  // RFC 8949, appendix A.
  for (const [value, hex] of [
    [0, "00"],
    [23, "17"],
    [24, "1818"],
    [100, "1864"],
    [1000, "1903e8"],
    [1000000, "1a000f4240"],
    [-1, "20"],
    [-100, "3863"],
    ["", "60"],
    ["IETF", "6449455446"],
    ["\u6c34", "63e6b0b4"],
    [[], "80"],
    [[1, [2, 3], [4, 5]], "8301820203820405"],
  ] as const)
    it(`${JSON.stringify(value)} is ${hex}`, () => {
      assert.equal(written(value).toString("hex"), hex);
    });

  it("is written whole, however long", () => {
    const long = ["x".repeat(70_000), ...Array.from({ length: 70_000 }, (_, index) => index)];
    assert.deepEqual(cborValue(written(long)), long);
  });

  for (const [what, hex] of [
    ["a number of 64 bits", "1b000000e8d4a51000"],
    ["a map", "a0"],
    ["bytes", "4401020304"],
    ["a list of unknown length", "9fff"],
  ] as const)
    it(`is refused if it is ${what}`, () => {
      assert.throws(() => cborValue(Buffer.from(hex, "hex")), /CBOR of a kind that is not known/);
    });
});
