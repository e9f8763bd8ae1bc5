import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { largestPicture } from "../../../../src/import/wires/largest-picture.ts";

const of = (...renditions: readonly (readonly [name: string, width?: number, height?: number])[]) =>
  largestPicture(renditions.map(([name, width, height]) => ({ name, address: `${name}.jpg`, width, height })))
    ?.name;

describe("largestPicture", () => {
  it("is the one with most pixels", () => {
    assert.equal(of(["a", 100, 100], ["b", 300, 200], ["c", 200, 200]), "b");
  });

  it("bears no watermark", () => {
    assert.equal(of(["watermark", 900, 900], ["b", 300, 200]), "b");
    assert.equal(of(["Watermarked preview"]), undefined);
  });

  it("is told by its name where there are no sizes", () => {
    assert.equal(of(["rnd:thumbnail"], ["rnd:preview"], ["rnd:highRes"]), "rnd:highRes");
    assert.equal(of(["thumbnail"], ["viewImage"], ["baseImage"]), "baseImage");
    assert.equal(of(["thumb"], ["web"]), "web");
    assert.equal(of(["preview", 900, 600], ["original"]), "original");
  });

  it("is a picture", () => {
    const film = { name: "original", address: "a.mp4", contentType: "video/mp4" };
    assert.equal(largestPicture([film]), undefined);
  });
});
