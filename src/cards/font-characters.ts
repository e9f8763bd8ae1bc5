import { readFileSync } from "node:fs";
import { brotliDecompressSync } from "node:zlib";
import { boundedCache } from "../lib/cache.ts";

const characters = boundedCache<(codePoint: number) => boolean>();

/**
 * Whether a font in WOFF2 has a sign for a character, by its table of characters alone: unpacking the whole font takes
 * many times as long. https://www.w3.org/TR/WOFF2/ and ISO/IEC 14496-22, 5.3.1
 */
export function fontCharacters(file: string): (codePoint: number) => boolean {
  return characters(file, () => {
    const stretches = stretchesIn(characterTable(readFileSync(file)));
    return (codePoint) =>
      stretches.some(
        ({ first, last, hasSign }) => first <= codePoint && codePoint <= last && hasSign(codePoint),
      );
  });
}

/** A stretch of characters that a font has, with the sign of each. */
interface Stretch {
  readonly first: number;
  readonly last: number;
  readonly hasSign: (codePoint: number) => boolean;
}

function stretchesIn(cmap: Buffer): readonly Stretch[] {
  return Array.from({ length: cmap.readUInt16BE(2) }, (_, index) =>
    cmap.readUInt32BE(4 + index * 8 + 4),
  ).flatMap((at) => {
    const table = cmap.subarray(at);
    const format = table.readUInt16BE(0);
    return format === 4 ? stretchesOfFour(table) : format === 12 ? stretchesOfTwelve(table) : [];
  });
}

function stretchesOfFour(table: Buffer): readonly Stretch[] {
  const twice = table.readUInt16BE(6);
  return Array.from({ length: twice / 2 }, (_, index) => {
    const at = 14 + index * 2;
    const first = table.readUInt16BE(at + twice + 2);
    const delta = table.readUInt16BE(at + 2 * twice + 2);
    const offsetAt = at + 3 * twice + 2;
    const offset = table.readUInt16BE(offsetAt);
    const signOf = (codePoint: number): number => {
      if (offset === 0) return codePoint + delta;
      const place = offsetAt + offset + (codePoint - first) * 2;
      const sign = place + 2 <= table.length ? table.readUInt16BE(place) : 0;
      return sign === 0 ? 0 : sign + delta;
    };
    return {
      first,
      last: table.readUInt16BE(at),
      hasSign: (codePoint) => (signOf(codePoint) & 0xffff) !== 0,
    };
  });
}

function stretchesOfTwelve(table: Buffer): readonly Stretch[] {
  return Array.from({ length: table.readUInt32BE(12) }, (_, index) => {
    const at = 16 + index * 12;
    const first = table.readUInt32BE(at);
    const sign = table.readUInt32BE(at + 8);
    return {
      first,
      last: table.readUInt32BE(at + 4),
      hasSign: (codePoint) => sign + codePoint - first !== 0,
    };
  });
}

const headLength = 48;

/** Numbers by which WOFF2 knows the tables that this has to tell apart. */
const tables = { characters: 0, outlines: 10, places: 11, other: 63 } as const;

/** The bytes of the table `cmap`, which WOFF2 keeps as it is among the others. */
function characterTable(font: Buffer): Buffer {
  let at = headLength;
  const number = (): number => {
    let value = 0;
    for (let byte = 0x80; byte & 0x80; ) {
      byte = font[at] ?? 0;
      at += 1;
      value = value * 128 + (byte & 0x7f);
    }
    return value;
  };
  let from = 0;
  let found: readonly [from: number, to: number] = [0, 0];
  for (let count = font.readUInt16BE(12); count > 0; count -= 1) {
    const flags = font[at] ?? 0;
    const table = flags & 0x3f;
    at += table === tables.other ? 5 : 1;
    const length = number();
    const version = flags >> 6;
    const isOutline = table === tables.outlines || table === tables.places;
    const packed = (isOutline ? version !== 3 : version !== 0) ? number() : length;
    if (table === tables.characters) found = [from, from + length];
    from += packed;
  }
  const packedLength = font.readUInt32BE(20);
  return brotliDecompressSync(font.subarray(at, at + packedLength)).subarray(...found);
}
