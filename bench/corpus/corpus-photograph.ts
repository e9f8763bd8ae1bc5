import sharp, { type Sharp } from "sharp";
import { type RandomNumbers, randomNumbers } from "./random-numbers.ts";

/**
 * Returns a photograph as JPEG, always the same for the same index from 0 to 9: soft colours, shapes of all sizes, and
 * grain. It is 1,600 to 2,400 pixels wide.
 *
 * It takes as long to encode as a real one. Twelve photographs of plants, insects and landscapes (Debian's package
 * mate-backgrounds 1.26), 1,080 pixels wide as AVIF (quality 52, effort 1), took 79 ms a megapixel and 0.25 bits a pixel on average,
 * and 0.56 bits at most. These take 73 ms a megapixel and 0.39 bits a pixel. 300 pixels wide, both take 0.2 s a megapixel.
 */
export function corpusPhotograph(index: number): Promise<Uint8Array> {
  const known = photographs.get(index);
  if (known) return known;
  const made = photograph(index);
  photographs.set(index, made);
  return made;
}

/** Made once in a process, since several sites show the same. */
const photographs = new Map<number, Promise<Uint8Array>>();

/** Numbers of cells across, how far their values may be from the middle, and colours (3) or shades of grey (1). */
const octaves = [
  { across: 3, contrast: 90, channels: 3 },
  { across: 9, contrast: 60, channels: 1 },
  { across: 36, contrast: 40, channels: 1 },
  { across: 144, contrast: 20, channels: 1 },
  { across: 576, contrast: 6, channels: 1 },
] as const;

const grain = { across: 256, contrast: 4, channels: 3 } as const;

async function photograph(index: number): Promise<Uint8Array> {
  const width = 1600 + Math.round((800 * index) / 9);
  const height = Math.round((width * 2) / 3);
  const random = randomNumbers(index);
  const [ground, ...layers] = await Promise.all(
    octaves.map((octave) =>
      noise(octave, random).resize(width, height, { fit: "fill", kernel: "cubic" }).png(fast).toBuffer(),
    ),
  );
  const grains = await noise(grain, random).png(fast).toBuffer();
  return sharp(ground)
    .composite([
      ...layers.map((input) => ({ input, blend: "hard-light" }) as const),
      { input: grains, blend: "hard-light", tile: true },
    ])
    .jpeg({ quality: 88 })
    .toBuffer();
}

/** Pictures on the way to the photograph are not kept. */
const fast = { compressionLevel: 0 } as const;

/** Returns cells of random values, a pixel each: three wide for two high. */
function noise({ across, contrast, channels }: Noise, { below }: RandomNumbers): Sharp {
  const height = Math.round((across * 2) / 3);
  const length = across * height * channels;
  const cells = Uint8Array.from({ length }, () => 128 - contrast + below(2 * contrast));
  return sharp(cells, { raw: { width: across, height, channels } });
}

interface Noise {
  readonly across: number;
  readonly contrast: number;
  readonly channels: 1 | 3;
}
