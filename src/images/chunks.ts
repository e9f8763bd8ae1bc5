/** A named part of a picture file. */
interface PictureChunk {
  /** IHDR, VP8X; of JPEG the number of the marker in hexadecimal digits: e1. */
  readonly name: string;
  readonly data: Buffer;
}

/** The parts of a picture file, as far as they are whole; none of a type that is made otherwise. */
export function pictureChunks(bytes: Buffer, type: string): IteratorObject<PictureChunk> {
  if (type === "image/png") return pngChunks(bytes);
  if (type === "image/webp") return webpChunks(bytes);
  return type === "image/jpeg" ? jpegChunks(bytes) : [].values();
}

/** https://www.w3.org/TR/png-3/#5Chunk-layout */
function* pngChunks(bytes: Buffer): Generator<PictureChunk, undefined> {
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 8 + bytes.readUInt32BE(at);
    if (end + 4 > bytes.length) return undefined;
    const name = bytes.toString("latin1", at + 4, at + 8);
    yield { name, data: bytes.subarray(at + 8, end) };
    // What stands after the end is no part of the picture.
    if (name === "IEND") return undefined;
    at = end + 4;
  }
}

/** https://developers.google.com/speed/webp/docs/riff_container */
function* webpChunks(bytes: Buffer): Generator<PictureChunk, undefined> {
  const end = Math.min(bytes.length, 8 + bytes.readUInt32LE(4));
  for (let at = 12; at + 8 <= end; ) {
    const size = bytes.readUInt32LE(at + 4);
    if (at + 8 + size > end) return undefined;
    yield { name: bytes.toString("latin1", at, at + 4), data: bytes.subarray(at + 8, at + 8 + size) };
    at += 8 + size + (size % 2);
  }
}

/** The segments before the pixels. ITU-T T.81, B.1.1.4 */
function* jpegChunks(bytes: Buffer): Generator<PictureChunk, undefined> {
  for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff; ) {
    const marker = bytes[at + 1] ?? 0;
    // Any number of these may fill the space before a marker.
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    // From the start of the scan on there are pixels.
    if (marker === 0xda) return undefined;
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    if (end > bytes.length) return undefined;
    yield { name: marker.toString(16), data: bytes.subarray(at + 4, end) };
    at = end;
  }
}
