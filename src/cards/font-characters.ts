import { readFileSync } from "node:fs";
import { brotliDecompressSync } from "node:zlib";
import { boundedCache } from "../lib/cache.ts";

/**
 * Returns a function that says whether a WOFF2 font has a glyph for a code point. Reads only the character table
 * (`cmap`), since decompressing the whole font takes many times as long (https://www.w3.org/TR/WOFF2/ and ISO/IEC
 * 14496-22, 5.2 cmap).
 */
export function fontCharacters(file: string): (codePoint: number) => boolean {
  return glyphTests(file, () => {
    const ranges = characterRanges(characterTable(readFileSync(file)));
    return (codePoint) =>
      ranges.some(
        ({ first, last, hasGlyph }) => first <= codePoint && codePoint <= last && hasGlyph(codePoint),
      );
  });
}

const glyphTests = boundedCache<(codePoint: number) => boolean>();

/** A range of characters in the character table. */
interface CharacterRange {
  readonly first: number;
  readonly last: number;
  readonly hasGlyph: (codePoint: number) => boolean;
}

function characterRanges(cmap: Buffer): readonly CharacterRange[] {
  return Array.from({ length: cmap.readUInt16BE(2) }, (_, index) =>
    cmap.readUInt32BE(4 + index * 8 + 4),
  ).flatMap((at) => {
    const table = cmap.subarray(at);
    const format = table.readUInt16BE(0);
    return format === 4 ? format4Ranges(table) : format === 12 ? format12Ranges(table) : [];
  });
}

function format4Ranges(table: Buffer): readonly CharacterRange[] {
  const rangeBytes = table.readUInt16BE(6);
  return Array.from({ length: rangeBytes / 2 }, (_, index) => {
    const at = 14 + index * 2;
    const first = table.readUInt16BE(at + rangeBytes + 2);
    const delta = table.readUInt16BE(at + 2 * rangeBytes + 2);
    const offsetAt = at + 3 * rangeBytes + 2;
    const offset = table.readUInt16BE(offsetAt);
    const glyphOf = (codePoint: number): number => {
      if (offset === 0) return codePoint + delta;
      const glyphAt = offsetAt + offset + (codePoint - first) * 2;
      const glyph = glyphAt + 2 <= table.length ? table.readUInt16BE(glyphAt) : 0;
      return glyph === 0 ? 0 : glyph + delta;
    };
    return {
      first,
      last: table.readUInt16BE(at),
      hasGlyph: (codePoint) => (glyphOf(codePoint) & 0xffff) !== 0,
    };
  });
}

function format12Ranges(table: Buffer): readonly CharacterRange[] {
  return Array.from({ length: table.readUInt32BE(12) }, (_, index) => {
    const at = 16 + index * 12;
    const first = table.readUInt32BE(at);
    const glyph = table.readUInt32BE(at + 8);
    return {
      first,
      last: table.readUInt32BE(at + 4),
      hasGlyph: (codePoint) => glyph + codePoint - first !== 0,
    };
  });
}

/** Returns the bytes of the table `cmap`, which WOFF2 keeps untransformed among the others. */
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
    const isOutline = table === tables.outlines || table === tables.locations;
    const storedLength = (isOutline ? version !== 3 : version !== 0) ? number() : length;
    if (table === tables.characters) found = [from, from + length];
    from += storedLength;
  }
  const packedLength = font.readUInt32BE(20);
  return brotliDecompressSync(font.subarray(at, at + packedLength)).subarray(...found);
}

const headLength = 48;

/** The numbers of the tables that matter here (https://www.w3.org/TR/WOFF2/#table_dir_format). */
const tables = { characters: 0, outlines: 10, locations: 11, other: 63 } as const;
