import assert from "node:assert/strict";
import { join } from "node:path";
import { describe, it } from "node:test";
import sharp from "sharp";
import { cardBand } from "../../../src/cards/card-band.ts";
import { variantsOf } from "../../../src/images/encode.ts";
import { cardVariant } from "../../../src/pages/social-card.ts";
import { pictureFixture } from "../../support/picture-fixture.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const band = { publication: "The Meridian", language: "en", direction: "ltr", accent: "#14508c" } as const;

/** Returns a card of a photograph of one colour, as the process encodes it. */
const cardOf = async (width: number, height: number, given: Partial<Parameters<typeof cardBand>[0]> = {}) => {
  const file = join(temporaryFolder(), "photo.jpg");
  await sharp({ create: { width, height, channels: 3, background: "#206040" } })
    .jpeg()
    .toFile(file);
  const variant = cardVariant(pictureFixture({ width, height }), "/pictures/card.jpg");
  const wanted = { ...variant, band: await cardBand({ ...band, ...given }) };
  const [made] = await Array.fromAsync(variantsOf(file, [wanted]));
  if (!made || made === "damaged") throw new Error("The card was not made.");
  return sharp(made.bytes).raw().toBuffer({ resolveWithObject: true });
};

type Card = Awaited<ReturnType<typeof cardOf>>;

const colourAt = ({ data, info }: Card, x: number, y: number): readonly number[] =>
  [0, 1, 2].map((channel) => Math.round((data[(y * info.width + x) * info.channels + channel] ?? 0) / 16));

/** Returns the first and the last column with ink in the band. */
const inkOf = (card: Card): readonly [number, number] => {
  const columns = Array.from({ length: 1200 }, (_, x) => x).filter((x) =>
    Array.from({ length: 70 }, (_, y) => 555 + y).some((y) => (colourAt(card, x, y)[0] ?? 16) < 6),
  );
  return [columns.at(0) ?? -1, columns.at(-1) ?? -1];
};

describe("a social card with a photograph", () => {
  for (const [width, height] of [
    [3000, 2000],
    [1200, 540],
    [900, 1600],
    [640, 480],
  ] as const)
    it(`has the size that networks ask for, from ${width} × ${height} pixels, with the band below`, async () => {
      const card = await cardOf(width, height);
      assert.deepEqual([card.info.width, card.info.height], [1200, 630]);
      assert.deepEqual(colourAt(card, 600, 10), [2, 6, 4]);
      assert.deepEqual(colourAt(card, 600, 535), [2, 6, 4]);
      // The rule in the colour of the publication, and the paper under it.
      assert.deepEqual(colourAt(card, 600, 544), [1, 5, 9]);
      assert.deepEqual(colourAt(card, 1190, 620), [16, 16, 15]);
    });

  it("has the name of the publication where its language begins", async () => {
    const [from, to] = inkOf(await cardOf(1200, 800));
    assert.ok(from >= 38 && from < 48 && to < 600, `${from} to ${to}`);
    const arabic = { publication: "بريد الخليج", language: "ar", direction: "rtl" } as const;
    const [start, end] = inkOf(await cardOf(1200, 800, arabic));
    assert.ok(end > 1150 && end <= 1162 && start > 600, `${start} to ${end}`);
  });

  it("makes a long name small enough", async () => {
    const long = {
      publication: "Quarrel Point Weekly Advertiser and Intelligencer for the Islands and the Sound",
    };
    const [from, to] = inkOf(await cardOf(1200, 800, long));
    assert.ok(from >= 38 && to <= 1162, `${from} to ${to}`);
  });
});
