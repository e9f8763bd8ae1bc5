import { constants, crc32, deflateSync } from "node:zlib";

interface IndexedImage {
  /** In pixels, like the height. */
  readonly width: number;
  readonly height: number;
  /** Red, green and blue of each of 16 colours. */
  readonly palette: Uint8Array;
  /** Rows that were compressed before, above the others. */
  readonly before?: CompressedRows;
  /** For each row a zero, then two pixels a byte. */
  readonly rows: Uint8Array;
}

/** Returns an image of 16 colours as PNG (https://www.w3.org/TR/png-3/). */
export function indexedPng({ width, height, palette, before, rows }: IndexedImage): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([bitDepth, indexedColour], 8);
  const compressed = deflateSync(rows, { level });
  const data = before ? joined(before, compressed, rows.length) : [compressed];
  return Buffer.concat([
    signature,
    ...chunk("IHDR", [header]),
    ...chunk("PLTE", [palette]),
    ...chunk("IDAT", data),
    ...chunk("IEND", []),
  ]);
}

/** The first rows of an image, compressed for all images that begin with them. */
export interface CompressedRows {
  /** A stream of zlib without its end. */
  readonly bytes: Uint8Array;
  /** The Adler-32 checksum of the rows. */
  readonly checksum: number;
}

/** Compresses the first rows of an image. */
export function compressedRows(rows: Uint8Array): CompressedRows {
  const bytes = deflateSync(rows, { level, finishFlush: constants.Z_FULL_FLUSH });
  return { bytes, checksum: endOf(deflateSync(rows, { level })).readUInt32BE() };
}

/** Higher levels take twice the time for a tenth of the bytes. */
const level = 2;

const signature = Buffer.from("\x89PNG\r\n\x1a\n", "latin1");

const bitDepth = 4;

const indexedColour = 3;

function chunk(type: string, data: readonly Uint8Array[]): readonly Uint8Array[] {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(data.reduce((sum, { length }) => sum + length, 0));
  head.write(type, 4, "latin1");
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32BE(data.reduce((sum, bytes) => crc32(bytes, sum), crc32(head.subarray(4))));
  return [head, ...data, checksum];
}

/**
 * Returns the zlib stream of some rows and of others below them, each compressed alone (https://www.rfc-editor.org/rfc/rfc1950,
 * 2.2): the blocks of both, and the checksum of all.
 */
function joined(before: CompressedRows, after: Buffer, length: number): readonly Uint8Array[] {
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32BE(joinedChecksum(before.checksum, endOf(after).readUInt32BE(), length));
  return [before.bytes, after.subarray(streamHead, -checksum.length), checksum];
}

/** The length of what is before the blocks of a zlib stream. */
const streamHead = 2;

function endOf(stream: Buffer): Buffer {
  return stream.subarray(-4);
}

/** Returns the Adler-32 checksum of two byte strings, one behind the other, from that of each. The second has a length. */
function joinedChecksum(first: number, second: number, length: number): number {
  const sum = ((first & 0xffff) + (second & 0xffff) - 1 + base) % base;
  const sumOfSums =
    ((first >>> 16) + (second >>> 16) + (((first & 0xffff) - 1 + base) % base) * (length % base)) % base;
  return sumOfSums * 0x10000 + sum;
}

const base = 65521;
