import assert from "node:assert/strict";
import { truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { crc32 } from "node:zlib";
import { embeddedCaption } from "../../../src/images/captions.ts";
import { pictureFinder } from "../../../src/images/finder.ts";
import { inspectImage } from "../../../src/images/inspect.ts";
import { leastGrowth } from "../../support/growth.ts";
import { inspectedFolder } from "../../support/inspected-folder.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const drawing = (inner: string): Buffer =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10">${inner}</svg>`);
const groups = (depth: number): string => `${"<g>".repeat(depth)}${"</g>".repeat(depth)}`;

const short = (number: number): readonly number[] => [number & 255, number >> 8];

/** A GIF that declares a size, and holds frames of other sizes. */
const gif = (size: number, ...frames: readonly number[]): Buffer =>
  Buffer.from([
    ...Buffer.from("GIF89a"),
    ...short(size),
    ...short(size),
    0,
    0,
    0,
    ...frames.flatMap((frame) => [0x2c, 0, 0, 0, 0, ...short(frame), ...short(frame), 0, 2, 1, 0, 0]),
    0x3b,
  ]);

const long = (number: number): readonly number[] => [
  (number >> 24) & 255,
  (number >> 16) & 255,
  (number >> 8) & 255,
  number & 255,
];

const chunk = (name: string, data: readonly number[]): readonly number[] => {
  const named = [...Buffer.from(name), ...data];
  return [...long(data.length), ...named, ...long(crc32(Buffer.from(named)))];
};

const png = (width: number, height: number): Buffer =>
  Buffer.from([
    0x89,
    ...Buffer.from("PNG\r\n"),
    0x1a,
    0x0a,
    ...chunk("IHDR", [...long(width), ...long(height), 8, 2, 0, 0, 0]),
    ...chunk("IDAT", []),
    ...chunk("IEND", []),
  ]);

describe("a picture that can't be read in good time", () => {
  const deep = "is a drawing of more than 200 groups inside of one another. Ungroup them, or save it as PNG.";
  const table = [
    ["a drawing that nests deep", drawing(groups(300)), "svg", deep],
    ["a drawing that nests very deep", drawing(groups(300_000)), "svg", deep],
    ["a drawing whose groups are never closed", drawing("<g>".repeat(300_000)), "svg", deep],
    [
      "a long drawing",
      drawing("<g/>".repeat(1_300_000)),
      "svg",
      "is a drawing of 5.2 MB, and 5 are the most. Draw it with fewer points, or save it as PNG.",
    ],
    [
      "a GIF of one pixel with a huge picture in it",
      gif(1, 18_000),
      "gif",
      "has 324 million pixels. Make it smaller: 100 million are the most, and 2000 across are plenty.",
    ],
    [
      "a GIF of many large pictures",
      gif(1, 6000, 6000, 6000),
      "gif",
      "has 108 million pixels. Make it smaller: 100 million are the most, and 2000 across are plenty.",
    ],
    [
      "a strip that no format holds",
      png(10, 20_000),
      "png",
      "is 10 pixels wide and 20000 high. Make it smaller: 65000 across and 16000 down are the most.",
    ],
    [
      "a line that no format holds",
      png(70_000, 10),
      "png",
      "is 70000 pixels wide and 10 high. Make it smaller: 65000 across and 16000 down are the most.",
    ],
    [
      "a huge PNG",
      png(60_000, 15_000),
      "png",
      "has 900 million pixels. Make it smaller: 100 million are the most, and 2000 across are plenty.",
    ],
  ] as const;
  for (const [what, bytes, ending, error] of table)
    it(`such as ${what} is refused with the limit`, async () => {
      assert.deepEqual(await inspectImage(bytes, ending), { error });
    });

  it("is accepted within every limit", async () => {
    for (const [bytes, ending] of [
      [drawing(groups(150)), "svg"],
      [gif(10, 10, 10), "gif"],
      [png(12_000, 8000), "png"],
    ] as const)
      assert.equal((await inspectImage(bytes, ending)).error, undefined);
  });

  it("is not even opened if it holds too many bytes", async () => {
    const folder = temporaryFolder();
    for (const [name, size] of [
      ["large.jpg", 100_000_001],
      ["huge.jpg", 3_000_000_000],
    ] as const) {
      writeFileSync(join(folder, name), "");
      truncateSync(join(folder, name), size);
    }
    const find = pictureFinder(await inspectedFolder(folder));
    assert.equal(
      find("a.md", "large.jpg").error,
      'The picture "large.jpg" holds 100 MB, and 100 are the most. Save it smaller: 2000 pixels across are plenty.',
    );
    assert.equal(
      find("a.md", "huge.jpg").error,
      'The picture "huge.jpg" holds 3,000 MB, and 100 are the most. Save it smaller: 2000 pixels across are plenty.',
    );
  });
});

describe("the metadata of a picture", () => {
  const packet = (inner: string): Buffer => Buffer.from(`<x:xmpmeta>${inner}</x:xmpmeta>`);

  it("is ignored if it nests too deep", async () => {
    const words = "<dc:description>A ferry</dc:description>";
    assert.equal(embeddedCaption({ xmp: packet(words) }).caption, "A ferry");
    assert.equal(embeddedCaption({ xmp: packet(`${words}${"<a>".repeat(200_000)}`) }).caption, undefined);
  });

  const parts = {
    "nothing after the end of a PNG": (size: number) => Buffer.concat([png(10, 10), Buffer.alloc(size)]),
    "nothing after the end of a GIF": (size: number) => Buffer.concat([gif(10, 10), Buffer.alloc(size)]),
    "filled space in a JPEG": (size: number) =>
      Buffer.concat([Buffer.of(0xff, 0xd8), Buffer.alloc(size, 255)]),
    "a long beginning of a drawing": (size: number) => Buffer.from("<svg ".repeat(size / 5)),
    "XMP in XMP": (size: number) => Buffer.from("<x:xmpmeta>".repeat(size / 11)),
  };
  for (const [what, bytes] of Object.entries(parts))
    it(`takes time in proportion to its length: ${what}`, async () => {
      const look = async (size: number): Promise<void> => {
        for (const ending of ["png", "gif", "jpg", "svg"]) await inspectImage(bytes(size), ending);
      };
      const ratio = await leastGrowth(look, 8_000_000, 2.5);
      assert.ok(ratio <= 2.5, `twice the bytes take ${ratio.toFixed(1)} times as long`);
    });
});
