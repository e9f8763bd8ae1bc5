import assert from "node:assert/strict";
import { describe, it } from "node:test";
import sharp from "sharp";
import { corpusPhotograph } from "../../../../bench/corpus/corpus-photograph.ts";

describe("a photograph of the corpus", () => {
  it("is a JPEG of 1,600 to 2,400 pixels, as large as photographs are", async () => {
    for (const [index, width] of [
      [0, 1600],
      [9, 2400],
    ] as const) {
      const bytes = await corpusPhotograph(index);
      const { format, width: found } = await sharp(bytes).metadata();
      assert.deepEqual([format, found], ["jpeg", width]);
      assert.ok(bytes.length > 200_000 && bytes.length < 2_000_000, `${bytes.length} bytes`);
    }
  });

  it("has colours that follow from its index", async () => {
    const { data } = await sharp(await corpusPhotograph(0))
      .resize(2, 2, { fit: "fill" })
      .raw()
      .toBuffer({ resolveWithObject: true });
    const expected = [85, 93, 118, 80, 152, 121, 123, 121, 129, 161, 150, 143];
    assert.equal(data.length, expected.length);
    for (const [index, value] of data.entries())
      assert.ok(Math.abs(value - (expected[index] ?? 0)) < 4, `${[...data]}`);
  });
});
