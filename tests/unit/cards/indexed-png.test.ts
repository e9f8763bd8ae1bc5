import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import sharp from "sharp";
import { compressedRows, indexedPng } from "../../../src/cards/indexed-png.ts";

/** Every colour is a grey of its own. */
const palette = Uint8Array.from({ length: 48 }, (_, index) => Math.floor(index / 3) * 17);

/** Returns the colours of all pixels of a PNG, as sharp reads it. It refuses wrong checksums. */
const pixelsOf = async (bytes: Uint8Array): Promise<readonly number[]> => {
  const { data, info } = await sharp(bytes, { failOn: "warning" })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return [...data].filter((_, index) => index % info.channels === 0).map((grey) => grey / 17);
};

const withFilter = (rows: readonly (readonly number[])[]): Uint8Array =>
  Uint8Array.from(rows.flatMap((row) => [0, ...row]));

describe("a PNG of 16 colours", () => {
  it("has the pixels of its rows, whether the first of them were compressed before or not", async () => {
    const row = fc.array(fc.integer({ min: 0, max: 255 }), { minLength: 3, maxLength: 3 });
    const rows = fc.array(row, { minLength: 1, maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(rows, rows, async (upper, lower) => {
        const all = [...upper, ...lower];
        const image = { width: 6, height: all.length, palette };
        const expected = all.flat().flatMap((byte) => [byte >> 4, byte & 15]);
        assert.deepEqual(await pixelsOf(indexedPng({ ...image, rows: withFilter(all) })), expected);
        const before = compressedRows(withFilter(upper));
        assert.deepEqual(await pixelsOf(indexedPng({ ...image, before, rows: withFilter(lower) })), expected);
      }),
      { numRuns: 50 },
    );
  });
});
