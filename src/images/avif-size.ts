/** Width and height in pixels. */
interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * The size in which an AVIF is shown: that of its main picture, cut and turned as its properties say, whatever its Exif
 * fields tell; undefined where it can't be made out. ISO/IEC 14496-12, 8.11 and ISO/IEC 23008-12, 6.5
 */
export function avifSize(bytes: Buffer): Size | undefined {
  const meta = boxIn(bytes, "meta");
  if (!meta) return undefined;
  const parts = meta.subarray(4);
  const id = primaryItem(boxIn(parts, "pitm"));
  const properties = boxIn(parts, "iprp");
  const kept = properties && boxIn(properties, "ipco");
  const named = properties && boxIn(properties, "ipma");
  if (id === undefined || !kept || !named) return undefined;
  const all = boxesIn(kept);
  let size: Size | undefined;
  for (const index of propertiesOf(id, named)) {
    const property = all[index - 1];
    if (property) size = changed(size, property);
  }
  return size && size.width > 0 && size.height > 0 ? size : undefined;
}

function boxIn(bytes: Buffer, name: string): Buffer | undefined {
  return boxesIn(bytes).find((box) => box.name === name)?.data;
}

interface Box {
  readonly name: string;
  readonly data: Buffer;
}

/** More than any picture has. */
const mostBoxes = 10_000;

function boxesIn(bytes: Buffer): readonly Box[] {
  const boxes: Box[] = [];
  for (let at = 0; at + 8 <= bytes.length && boxes.length < mostBoxes; ) {
    const short = bytes.readUInt32BE(at);
    const isLong = short === 1 && at + 16 <= bytes.length;
    const head = isLong ? 16 : 8;
    const size = isLong ? Number(bytes.readBigUInt64BE(at + 8)) : short === 0 ? bytes.length - at : short;
    if (size < head || at + size > bytes.length) break;
    boxes.push({
      name: bytes.toString("latin1", at + 4, at + 8),
      data: bytes.subarray(at + head, at + size),
    });
    at += size;
  }
  return boxes;
}

function primaryItem(box: Buffer | undefined): number | undefined {
  if (!box || box.length < 6) return undefined;
  if (box[0] === 0) return box.readUInt16BE(4);
  return box.length >= 8 ? box.readUInt32BE(4) : undefined;
}

/** The numbers of an item's properties, counted from 1, in the order in which they apply. */
function propertiesOf(id: number, box: Buffer): readonly number[] {
  if (box.length < 8) return [];
  const idSize = box[0] === 0 ? 2 : 4;
  const isWide = ((box[3] ?? 0) & 1) !== 0;
  const found: number[] = [];
  let at = 8;
  for (let items = box.readUInt32BE(4); items > 0 && at + idSize < box.length; items -= 1) {
    const item = box.readUIntBE(at, idSize);
    const count = box[at + idSize] ?? 0;
    at += idSize + 1;
    for (let one = 0; one < count && at + (isWide ? 2 : 1) <= box.length; one += 1) {
      const number = isWide ? box.readUInt16BE(at) & 0x7fff : (box[at] ?? 0) & 0x7f;
      if (item === id) found.push(number);
      at += isWide ? 2 : 1;
    }
  }
  return found;
}

/** The size after a property: its own, that of a part of the picture, or turned by a quarter. */
function changed(size: Size | undefined, { name, data }: Box): Size | undefined {
  if (name === "ispe" && data.length >= 12)
    return { width: data.readUInt32BE(4), height: data.readUInt32BE(8) };
  if (!size) return undefined;
  if (name === "irot") return ((data[0] ?? 0) & 1) === 1 ? { width: size.height, height: size.width } : size;
  if (name !== "clap" || data.length < 16) return size;
  const part = (at: number): number =>
    Math.floor(data.readUInt32BE(at) / Math.max(1, data.readUInt32BE(at + 4)));
  return { width: part(0), height: part(8) };
}
