import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import sharp from "sharp";
import { inspectImage } from "../../../src/images/inspect.ts";

const formats = ["jpeg", "png", "webp", "avif"] as const;

const lying = (format: (typeof formats)[number], orientation: number): Promise<Buffer> =>
  sharp({ create: { width: 60, height: 40, channels: 3, background: "red" } })
    .withMetadata({ orientation })
    .toFormat(format)
    .toBuffer();

const factsOf = async (bytes: Buffer, format: string) =>
  (await inspectImage(bytes, format === "jpeg" ? "jpg" : format)).facts;

const sizeOf = async (bytes: Buffer, format: string): Promise<readonly unknown[]> => {
  const facts = await factsOf(bytes, format);
  return [facts?.width, facts?.height];
};

const publishedSize = async (bytes: Buffer): Promise<readonly number[]> => {
  const { info } = await sharp(bytes).autoOrient().raw().toBuffer({ resolveWithObject: true });
  return [info.width, info.height];
};

describe("the size of a picture", () => {
  for (const format of formats)
    for (const orientation of [1, 2, 3, 4, 5, 6, 7, 8])
      it(`is the size that readers see: ${format} with the orientation ${orientation}`, async () => {
        const bytes = await lying(format, orientation);
        assert.deepEqual(await sizeOf(bytes, format), orientation < 5 ? [60, 40] : [40, 60]);
        assert.deepEqual(await sizeOf(bytes, format), await publishedSize(bytes));
      });

  /** Pictures of unusual form: one moves a chunk of a PNG, another clears the Exif flag in the head of a WebP. */
  const oddities = [
    [
      "a PNG with the orientation after its pixels",
      "png",
      (bytes: Buffer) => {
        const at = bytes.indexOf("eXIf") - 4;
        const part = bytes.subarray(at, at + 12 + bytes.readUInt32BE(at));
        const end = bytes.indexOf("IEND") - 4;
        return Buffer.concat([
          bytes.subarray(0, at),
          bytes.subarray(at + part.length, end),
          part,
          bytes.subarray(end),
        ]);
      },
    ],
    [
      "a WebP that does not announce it",
      "webp",
      (bytes: Buffer) => {
        const changed = Buffer.from(bytes);
        const at = changed.indexOf("VP8X") + 8;
        changed[at] = (changed[at] ?? 0) & ~0x08;
        return changed;
      },
    ],
    [
      "a JPEG with a number that is no orientation",
      "jpeg",
      (bytes: Buffer) => {
        const changed = Buffer.from(bytes);
        changed[changed.indexOf(Buffer.from([0x12, 0x01, 3, 0])) + 8] = 9;
        return changed;
      },
    ],
  ] as const;
  for (const [what, format, change] of oddities)
    it(`is the size that readers see: ${what}`, async () => {
      const bytes = change(await lying(format, 6));
      assert.deepEqual(await publishedSize(bytes), [60, 40]);
      assert.deepEqual(await sizeOf(bytes, format), [60, 40]);
    });

  it("is that of the file for an animation, which nothing turns", async () => {
    const frames = Buffer.alloc(60 * 80 * 3, 200).fill(10, 0, 60 * 40 * 3);
    const bytes = await sharp(frames, { raw: { width: 60, height: 80, channels: 3, pageHeight: 40 } })
      .withMetadata({ orientation: 6 })
      .webp({ loop: 0 })
      .toBuffer();
    assert.equal((await factsOf(bytes, "webp"))?.form, "animation");
    assert.deepEqual(await sizeOf(bytes, "webp"), [60, 40]);
  });

  it("is that of the main picture of an AVIF, not of its mask", async () => {
    const bytes = await sharp({ create: { width: 60, height: 40, channels: 4, background: "#f008" } })
      .withMetadata({ orientation: 8 })
      .avif()
      .toBuffer();
    assert.deepEqual(await sizeOf(bytes, "avif"), [40, 60]);
  });
});

describe("the credit of a camera", () => {
  const table = [
    ["the photographer", { Artist: "Ada Brandt" }, "Ada Brandt"],
    ["several photographers", { Artist: "Ada Brandt; Ben Vale" }, "Ada Brandt, Ben Vale"],
    ["whose it is, where no photographer is named", { Copyright: "Port News" }, "Port News"],
    ["the photographer rather than whose it is", { Artist: "Ada", Copyright: "Port News" }, "Ada"],
    ["nothing but spaces", { Artist: "   ", Copyright: " " }, undefined],
    ["three letters, which stand in the field itself", { Artist: "Ada" }, "Ada"],
    ["more than a line's worth", { Artist: "a".repeat(300), Copyright: "Ada" }, "Ada"],
  ] as const;
  for (const format of formats)
    for (const [what, IFD0, credit] of table)
      it(`is read from a ${format}: ${what}`, async () => {
        const bytes = await sharp({ create: { width: 8, height: 8, channels: 3, background: "red" } })
          .withExif({ IFD0 })
          .toFormat(format)
          .toBuffer();
        assert.equal((await factsOf(bytes, format))?.credit, credit);
      });

  const letters = [
    ["UTF-8", Buffer.from("é"), "Ad André"],
    ["Latin-1", Buffer.from([0xe9, 0x73]), "Ad Andrés"],
  ] as const;
  for (const [encoding, bytes, credit] of letters)
    it(`is read in ${encoding}`, async () => {
      const picture = await sharp({ create: { width: 8, height: 8, channels: 3, background: "red" } })
        .withExif({ IFD0: { Artist: "Ad AndrXX" } })
        .jpeg()
        .toBuffer();
      bytes.copy(picture, picture.indexOf("XX"));
      assert.equal((await factsOf(picture, "jpeg"))?.credit, credit);
    });

  it("is used only if an editor wrote none into XMP", async () => {
    const bytes = await sharp({ create: { width: 8, height: 8, channels: 3, background: "red" } })
      .withExif({ IFD0: { Artist: "Camera Owner" } })
      .withXmp(
        '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" photoshop:Credit="Port News"/></rdf:RDF></x:xmpmeta>',
      )
      .jpeg()
      .toBuffer();
    assert.equal((await factsOf(bytes, "jpeg"))?.credit, "Port News");
  });
});

describe("a picture with bytes in disorder", async () => {
  const originals = await Promise.all(formats.map((format) => lying(format, 6)));
  it("is inspected without an error of ours", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(
          ...formats.map((format, index) => [format, originals[index] ?? Buffer.alloc(0)] as const),
        ),
        fc.array(fc.tuple(fc.nat(600), fc.integer({ min: 0, max: 255 })), { maxLength: 8 }),
        fc.nat(600),
        async ([format, original], changes, crop) => {
          const bytes = Buffer.from(original.subarray(0, Math.max(12, original.length - crop)));
          for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value;
          const { facts, error } = await inspectImage(bytes, format === "jpeg" ? "jpg" : format);
          assert.ok(error !== undefined || (facts.width >= 1 && facts.height >= 1));
        },
      ),
      { numRuns: 300 },
    );
  });
});
