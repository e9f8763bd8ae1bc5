/** Where the run of sub-blocks that begins at a place has ended. */
const afterSubBlocks = (bytes: Buffer, begin: number): number => {
  let at = begin;
  for (let size = bytes[at] ?? 0; size > 0; size = bytes[at] ?? 0) at += size + 1;
  return at + 1;
};

const colourTableSize = (flags: number): number => (flags & 0x80 ? 3 << ((flags & 7) + 1) : 0);

interface GifFrames {
  readonly count: number;
  readonly width: number;
  readonly height: number;
}

/**
 * How many pictures a GIF shows one after the other, and how far the largest reach; undefined where it has no end.
 * https://www.w3.org/Graphics/GIF/spec-gif89a.txt
 */
export const gifFrames = (bytes: Buffer): GifFrames | undefined => {
  let [count, width, height] = [0, 0, 0];
  let at = 13 + colourTableSize(bytes[10] ?? 0);
  while (at < bytes.length) {
    const mark = bytes[at];
    if (mark === 0x3b) return { count, width, height };
    if (mark === 0x2c && at + 10 <= bytes.length) {
      count += 1;
      width = Math.max(width, bytes.readUInt16LE(at + 1) + bytes.readUInt16LE(at + 5));
      height = Math.max(height, bytes.readUInt16LE(at + 3) + bytes.readUInt16LE(at + 7));
      // The descriptor, its colours, then the size of the codes.
      at = afterSubBlocks(bytes, at + 10 + colourTableSize(bytes[at + 9] ?? 0) + 1);
    } else if (mark === 0x21) at = afterSubBlocks(bytes, at + 2);
    else return undefined;
  }
  return undefined;
};
