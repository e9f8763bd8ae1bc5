import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { widthsUpTo } from "../../../src/images/crops.ts";
import { imageVariants, previewVariants } from "../../../src/images/variants.ts";
import { pictureFixture } from "../../support/picture-fixture.ts";

describe("the widths of variants", () => {
  const table = [
    [4000, [320, 480, 720]],
    [720, [320, 480, 720]],
    [600, [320, 480, 600]],
    [500, [320, 500]],
    [320, [320]],
    [32, [32]],
  ] as const;
  for (const [limit, widths] of table)
    it(`end at ${limit}: ${widths.join(", ")}`, () => {
      assert.deepEqual(widthsUpTo(limit, [320, 480, 720]), widths);
    });
});

it("preview variants are the formats that are fast to encode, and all of an animation", () => {
  const still = imageVariants(pictureFixture({ name: "harbour" }), "whole");
  assert.deepEqual(previewVariants(still), { ...still, endings: ["jpg"] });
  const moving = imageVariants(pictureFixture({ form: "animation", type: "image/gif" }), "moving");
  assert.equal(previewVariants(moving), moving);
});

describe("image variants", () => {
  const harbour = (given: Parameters<typeof pictureFixture>[0]) =>
    pictureFixture({ name: "harbour", ...given });
  const textOf = (given: Parameters<typeof pictureFixture>[0], crop: Parameters<typeof imageVariants>[1]) => {
    const { stem, endings, width, height, motion } = imageVariants(harbour(given), crop);
    return `${stem} ${endings.join(" ")} ${width}x${height} ${motion}`;
  };

  const table = [
    ["of a photograph", {}, "whole", "/pictures/harbour avif jpg 1600x900 still"],
    ["of one that has the shape of a card", {}, "wide", "/pictures/harbour avif jpg 1600x900 still"],
    [
      "of one that has not",
      { width: 1200, height: 1600 },
      "wide",
      "/pictures/harbour-wide avif jpg 1200x675 still",
    ],
    [
      "with a focus",
      { width: 1200, height: 1600, focus: { x: 3, y: 4 } },
      "wide",
      "/pictures/harbour-wide-3-4 avif jpg 1200x675 still",
    ],
    ["for small places", {}, "thumb", "/pictures/harbour-thumb webp 320x320 still"],
    [
      "at the head of an article",
      { width: 6000, height: 4000 },
      "large",
      "/pictures/harbour avif jpg 2560x1707 still",
    ],
    [
      "of one that would be far taller than a window",
      { width: 4000, height: 6000 },
      "large",
      "/pictures/harbour avif jpg 1280x1920 still",
    ],
    [
      "of an infographic, whose text must be readable",
      { width: 1200, height: 6000 },
      "whole",
      "/pictures/harbour avif jpg 1080x5400 still",
    ],
    ["for search engines", {}, "square", "/pictures/harbour-square jpg 900x900 still"],
    [
      "of one that may be seen through",
      { form: "transparent" },
      "square",
      "/pictures/harbour-square png 900x900 still",
    ],
    ["of a drawing", { form: "drawing" }, "square", "/pictures/harbour svg 1600x900 still"],
    [
      "of a GIF that moves",
      { form: "animation", type: "image/gif" },
      "moving",
      "/pictures/harbour-moving webp gif 960x540 moving",
    ],
    [
      "of a WebP that moves",
      { form: "animation", type: "image/webp", width: 300, height: 200 },
      "moving",
      "/pictures/harbour-moving webp 300x200 moving",
    ],
    [
      "of the first of moving pictures",
      { form: "animation", type: "image/gif" },
      "portrait",
      "/pictures/harbour-portrait avif png 480x480 still",
    ],
  ] as const;
  for (const [what, given, crop, expected] of table)
    it(`${what} in the crop ${crop}: ${expected}`, () => {
      assert.equal(textOf(given, crop), expected);
    });
});
