import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { crc32 } from "node:zlib";
import sharp from "sharp";
import { embeddedCaption } from "../../../src/images/captions.ts";
import { inspectImage } from "../../../src/images/inspect.ts";

const pixels = () => sharp({ create: { width: 8, height: 8, channels: 3, background: "red" } });
const plain = await pixels().jpeg().toBuffer();

const xmp = (description: string): string =>
  `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">${description}</rdf:RDF></x:xmpmeta>`;

const wordy = xmp(
  `<rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:description><rdf:Alt><rdf:li xml:lang="x-default">The ferry &amp;
  the mole.</rdf:li><rdf:li xml:lang="fr">Le bac.</rdf:li></rdf:Alt></dc:description><dc:creator><rdf:Seq><rdf:li>Ada Brandt</rdf:li><rdf:li>Ben Okri Vale</rdf:li></rdf:Seq></dc:creator></rdf:Description>`,
);

/** A dataset of the second record. IPTC-IIM 4.2, 1.5 */
const dataset = (number: number, value: Buffer): Buffer =>
  Buffer.concat([Buffer.from([0x1c, 2, number, value.length >> 8, value.length & 255]), value]);

/** The same picture with a segment of Photoshop, in which IPTC is not the first block. */
const withIptc = (record: Buffer): Buffer => {
  const resource = (id: number, data: Buffer): Buffer => {
    const head = Buffer.from([
      ..."8BIM".split("").map((sign) => sign.charCodeAt(0)),
      id >> 8,
      id & 255,
      0,
      0,
      0,
      0,
      data.length >> 8,
      data.length & 255,
    ]);
    return Buffer.concat([head, data, Buffer.alloc(data.length % 2)]);
  };
  const content = Buffer.concat([
    Buffer.from("Photoshop 3.0\0", "latin1"),
    resource(0x03ed, Buffer.alloc(3)),
    resource(0x0404, record),
  ]);
  const length = content.length + 2;
  return Buffer.concat([
    plain.subarray(0, 2),
    Buffer.from([0xff, 0xed, length >> 8, length & 255]),
    content,
    plain.subarray(2),
  ]);
};

/** The caption and the credit of an image of any format. */
const captionOf = async (image: Buffer) => embeddedCaption(await sharp(image).metadata());

describe("embedded captions", () => {
  for (const format of ["jpeg", "webp", "png", "avif"] as const)
    it(`are read from the XMP of ${format}, in one line`, async () => {
      const bytes = await pixels().toFormat(format).withXmp(wordy).toBuffer();
      assert.deepEqual(await captionOf(bytes), {
        caption: "The ferry & the mole.",
        credit: "Ada Brandt, Ben Okri Vale",
      });
    });

  it("are read after the pixels of a PNG", async () => {
    const bytes = await pixels().png().toBuffer();
    const data = Buffer.from(`iTXtXML:com.adobe.xmp\0\0\0\0\0${wordy}`);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length - 4);
    sum.writeUInt32BE(crc32(data));
    const end = bytes.length - 12;
    const { facts } = await inspectImage(
      Buffer.concat([bytes.subarray(0, end), length, data, sum, bytes.subarray(end)]),
      "png",
    );
    assert.equal(facts?.caption, "The ferry & the mole.");
  });

  it("give the credit that the photographer asks for, also as an attribute", async () => {
    const short = xmp('<rdf:Description photoshop:Credit="Harbour Pictures" dc:creator="Ada"/>');
    const bytes = await pixels().jpeg().withXmp(short).toBuffer();
    assert.deepEqual(await captionOf(bytes), { caption: undefined, credit: "Harbour Pictures" });
  });

  it("are read from IPTC, in UTF-8 or in Latin-1", async () => {
    const record = (encoding: "utf8" | "latin1") =>
      Buffer.concat([
        dataset(80, Buffer.from("Zoë", encoding)),
        dataset(120, Buffer.from("Fährschiff", encoding)),
      ]);
    for (const encoding of ["utf8", "latin1"] as const)
      assert.deepEqual(await captionOf(withIptc(record(encoding))), { caption: "Fährschiff", credit: "Zoë" });
  });

  it("are none if the file has none, or broken ones", async () => {
    const none = { caption: undefined, credit: undefined };
    assert.deepEqual(await captionOf(plain), none);
    assert.deepEqual(embeddedCaption({ xmp: Buffer.from("<x:xmpmeta") }), none);
    assert.deepEqual(await captionOf(withIptc(Buffer.from([0x1c, 2, 120, 255, 255]))), none);
    assert.deepEqual(await captionOf(withIptc(Buffer.alloc(0))), none);
  });

  it("are none if they are too long for a caption", async () => {
    const record = dataset(120, Buffer.from("word ".repeat(200)));
    assert.equal((await captionOf(withIptc(record))).caption, undefined);
  });
});
