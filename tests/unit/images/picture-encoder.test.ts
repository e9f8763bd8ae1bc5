import assert from "node:assert/strict";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import sharp from "sharp";
import { pictureEncoder } from "../../../src/images/picture-encoder.ts";
import { imageVariants, variantsIn } from "../../../src/images/variants.ts";

const folder = mkdtempSync(join(tmpdir(), "dateline-encoder-"));

const picture = async (width: number) => {
  const background = { r: width % 255, g: 90, b: 40 };
  const file = join(folder, `${width}.jpg`);
  await sharp({ create: { width, height: 300, channels: 3, background } })
    .jpeg()
    .toFile(file);
  const source = {
    name: `p${width}`,
    path: file,
    width,
    height: 300,
    form: "photo",
    type: "image/jpeg",
  } as const;
  return { file, wanted: variantsIn([imageVariants(source, "whole")]) };
};

const widthOf = async ({ bytes }: { readonly bytes: Uint8Array }): Promise<number> =>
  (await sharp(bytes).metadata()).width;

describe("the process that encodes pictures", () => {
  const encoder = pictureEncoder();
  after(() => encoder[Symbol.dispose]());

  it("answers each of several tasks at once with the files of its picture", async () => {
    const pictures = await Promise.all([400, 300].map(picture));
    const answers = await Promise.all(pictures.map(({ file, wanted }) => encoder.encode(file, wanted)));
    for (const [index, variants] of answers.entries()) {
      assert.ok(variants !== "damaged");
      const { wanted = [] } = pictures[index] ?? {};
      assert.deepEqual(
        variants.map(({ url }) => url),
        wanted.map(({ url }) => url),
      );
      assert.deepEqual(
        await Promise.all(variants.map(widthOf)),
        wanted.map(({ width }) => width),
      );
    }
  });

  it("says that a picture is damaged", async () => {
    const { wanted } = await picture(350);
    const file = join(folder, "damaged.jpg");
    writeFileSync(file, "no picture");
    assert.equal(await encoder.encode(file, wanted), "damaged");
  });

  it("ends with the encoder, and then encodes nothing", async () => {
    const { file, wanted } = await picture(320);
    const ending = pictureEncoder();
    ending[Symbol.dispose]();
    await assert.rejects(ending.encode(file, wanted));
  });
});
