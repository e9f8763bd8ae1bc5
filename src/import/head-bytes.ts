/**
 * Returns the first byte of a file that is neither white space nor a part of a byte order mark; undefined if the beginning
 * holds none. Formats ask for it first, since it takes no decoding.
 */
export function firstByte(head: Uint8Array): number | undefined {
  for (const byte of head.subarray(0, longestSpace)) {
    const isMark = byte === 0xef || byte === 0xbb || byte === 0xbf || byte >= 0xfe;
    if (byte > 0x20 && !isMark) return byte;
  }
  return undefined;
}

/** In bytes. */
const longestSpace = 4096;

/** Returns bytes with the methods of a buffer, without copying them. */
export function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
