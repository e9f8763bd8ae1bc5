import assert from "node:assert/strict";
import { describe, it } from "node:test";
import sharp from "sharp";
import { identityFile } from "../../../src/cards/identity-file.ts";
import { cardType } from "../../../src/cards/settable-text.ts";
import { identityFiles } from "../../../src/pages/identity.ts";
import { publicationFixture } from "../../support/publication-fixture.ts";

const fileOf = async (url: string, given: Parameters<typeof publicationFixture>[0] = {}) => {
  const found = identityFiles(publicationFixture(given), cardType(), new Set()).find(
    (file) => file.url === url,
  );
  if (!found) throw new Error(`There is no ${url}.`);
  return Buffer.from(await identityFile(found.facts));
};

/** Returns the bounds of the pixels that are lighter than the ground, in parts of the width. */
const inkOf = async (bytes: Uint8Array) => {
  const { data, info } = await sharp(bytes).greyscale().raw().toBuffer({ resolveWithObject: true });
  const isInk = (x: number, y: number): boolean => (data[(y * info.width + x) * info.channels] ?? 0) > 180;
  const at = Array.from({ length: info.width }, (_, index) => index);
  const rows = at.filter((y) => at.some((x) => isInk(x, y)));
  const columns = at.filter((x) => at.some((y) => isInk(x, y)));
  return {
    top: (rows.at(0) ?? -1) / info.width,
    bottom: ((rows.at(-1) ?? -1) + 1) / info.width,
    left: (columns.at(0) ?? -1) / info.width,
    right: ((columns.at(-1) ?? -1) + 1) / info.width,
  };
};

describe("an icon of a publication", () => {
  for (const [url, size] of [
    ["/apple-touch-icon.png", 180],
    ["/icon-192.png", 192],
    ["/icon-512.png", 512],
    ["/icon-maskable-512.png", 512],
  ] as const)
    it(`is as large as ${url} says, with the letter in its middle on the accent`, async () => {
      const bytes = await fileOf(url, { accent: "#14508c" });
      const { width, height, format } = await sharp(bytes).metadata();
      assert.deepEqual([width, height, format], [size, size, "png"]);
      const corner = await sharp(bytes).extract({ left: 0, top: 0, width: 1, height: 1 }).raw().toBuffer();
      assert.deepEqual([...corner.subarray(0, 3)], [0x14, 0x50, 0x8c]);
      const { top, bottom, left, right } = await inkOf(bytes);
      assert.ok(Math.abs(top - (1 - bottom)) < 0.03 && Math.abs(left - (1 - right)) < 0.03);
    });

  it("fills a good part of its height, and if it may be cut to a circle, stays within four fifths of it", async () => {
    for (const name of ["Meridian", "Ion", "Quarterly"]) {
      const plain = await inkOf(await fileOf("/icon-512.png", { name }));
      assert.ok(plain.bottom - plain.top > 0.4, name);
      const { top, bottom, left, right } = await inkOf(await fileOf("/icon-maskable-512.png", { name }));
      assert.ok(Math.hypot(bottom - top, right - left) < 0.8, name);
    }
  });

  it("is a drawing for tabs, with other colours on dark screens", async () => {
    const svg = (await fileOf("/favicon.svg", { accent: "#14508c" })).toString("utf8");
    assert.match(svg, /\.g\{fill:#14508c\}/);
    assert.match(svg, /@media\(prefers-color-scheme:dark\)\{\.g\{fill:#(?!14508c)[0-9a-f]{6}\}/);
    assert.match(svg, /<path transform="matrix\([^)]+\)" d="M/);
    assert.ok(svg.length < 2000);
    const { width, height } = await sharp(Buffer.from(svg)).metadata();
    assert.deepEqual([width, height], [32, 32]);
  });

  it("is one file of three sizes for programs that ask for favicon.ico", async () => {
    const bytes = await fileOf("/favicon.ico");
    assert.deepEqual([bytes.readUInt16LE(2), bytes.readUInt16LE(4)], [1, 3]);
    for (const [index, size] of [16, 32, 48].entries()) {
      const at = 6 + 16 * index;
      const from = bytes.readUInt32LE(at + 12);
      const { width, format } = await sharp(
        bytes.subarray(from, from + bytes.readUInt32LE(at + 8)),
      ).metadata();
      assert.deepEqual([bytes[at], width, format], [size, size, "png"]);
    }
  });

  it("has the lines of a page if no letter can be drawn", async () => {
    const svg = (await fileOf("/favicon.svg", { name: "🎉" })).toString("utf8");
    assert.equal(svg.split("<rect").length - 1, 4);
    const { top, bottom } = await inkOf(await fileOf("/icon-192.png", { name: "🎉" }));
    assert.ok(top > 0.2 && bottom < 0.8);
  });

  it("has the same bytes each time", async () => {
    assert.deepEqual(await fileOf("/icon-512.png"), await fileOf("/icon-512.png"));
    assert.deepEqual(await fileOf("/card.png"), await fileOf("/card.png"));
  });
});

describe("the card of a publication", () => {
  for (const given of [
    { name: "The Sound Courier" },
    { name: "Quarrel Point Weekly Advertiser and Intelligencer" },
    { name: "بريد الخليج", language: "ar" },
    { name: "🎉" },
  ])
    it(`is as large as networks ask for, and keeps its margins: ${given.name}`, async () => {
      const bytes = await fileOf("/card.png", given);
      const { data, info } = await sharp(bytes).greyscale().raw().toBuffer({ resolveWithObject: true });
      assert.deepEqual([info.width, info.height], [1200, 630]);
      const inkIn = (from: number, to: number): boolean =>
        Array.from({ length: 580 }, (_, y) => y).some((y) =>
          Array.from({ length: to - from }, (_, x) => from + x).some(
            (x) => (data[(y * info.width + x) * info.channels] ?? 255) < 120,
          ),
        );
      assert.ok(!inkIn(0, 60) && !inkIn(1140, 1200));
      assert.ok(inkIn(64, 1136));
    });
});
