/** Photographs that a script draws: a scene, out of focus by a hair, with the grain of a sensor. */
import { existsSync, mkdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { testFolder } from "../support/layered-content.ts";
import { type Choice, seededChoice } from "../support/seeded-choice.ts";
import { type PhotographTerms, photographs, portraits } from "./photograph-list.ts";
import { scenes } from "./scenes.ts";

/** Raise it with each change of the drawing: photographs are kept between runs. */
const version = 1;

const folder = testFolder(`../node_modules/.cache/dateline-papers/photographs-${version}`);

/** The longer side of the ground that scenes are laid out on, and of the drawing, which is enlarged: filters take long. */
const [groundSize, drawnSize] = [1200, 720];

const seedOf = (name: string): number =>
  [...name].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) | 0, 7);

/** Values that are added to those of pixels, again and again. The prime number keeps them from making a pattern. */
const grain = (choice: Choice): Int8Array =>
  Int8Array.from({ length: 99_991 }, () => [1, 2, 3].reduce((sum) => sum + choice.below(11) - 5, 0));

/** Adds the grain to pixels in place. */
const addGrain = (pixels: Uint8Array, grains: Int8Array): void => {
  let at = 0;
  for (let index = 0; index < pixels.length; index += 1) {
    const value = (pixels[index] ?? 0) + (grains[at] ?? 0);
    pixels[index] = value < 0 ? 0 : value > 255 ? 255 : value;
    at = at === grains.length - 1 ? 0 : at + 1;
  }
};

const drawn = async ({ name, scene, width, height }: PhotographTerms): Promise<Buffer> => {
  const choice = seededChoice(seedOf(name));
  const scaled = (size: number) => ({
    width: Math.round((width * size) / Math.max(width, height)),
    height: Math.round((height * size) / Math.max(width, height)),
  });
  const ground = scaled(groundSize);
  const sheet = scaled(drawnSize);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${sheet.width}" height="${sheet.height}" viewBox="0 0 ${ground.width} ${ground.height}">${scenes[scene]({ ...ground, choice })}</svg>`;
  // In one step, the drawing itself would be enlarged.
  const { data, info } = await sharp(Buffer.from(svg))
    .flatten({ background: "#555" })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const pixels = await sharp(data, { raw: info })
    .resize(width, height, { fit: "fill", kernel: "cubic" })
    .removeAlpha()
    .raw()
    .toBuffer();
  addGrain(pixels, grain(choice));
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    .jpeg({ quality: 86 })
    .toBuffer();
};

const drawMissing = async (list: readonly PhotographTerms[]): Promise<void> => {
  for (const terms of list) {
    const file = join(folder, `${terms.name}.jpg`);
    if (existsSync(file)) continue;
    const half = `${file}.${process.pid}`;
    writeFileSync(half, await drawn(terms));
    renameSync(half, file);
  }
};

/** Draws the photographs that are not there yet. Returns the folder with all of them, each `<name>.jpg`. */
export const drawnPhotographs = async (): Promise<string> => {
  mkdirSync(folder, { recursive: true });
  await Promise.all([photographs, portraits].map(drawMissing));
  return folder;
};
