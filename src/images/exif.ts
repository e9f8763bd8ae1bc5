import { pictureChunks } from "./chunks.ts";

/** What a camera wrote into a picture. */
export interface ExifWords {
  /** How the camera lay, from 1, upright, to 8; from 5 on it lay on its side. Exif 2.32, 4.6.4, tag 274 */
  readonly orientation: number;
  readonly artist?: string | undefined;
  readonly copyright?: string | undefined;
}

const tags = { orientation: 0x0112, artist: 0x013b, copyright: 0x8298 } as const;

/** The Exif fields of a picture, as far as programs that show it go by them. https://www.cipa.jp/std/documents/e/DC-008-2012_E.pdf */
export function exifWords(bytes: Buffer, type: string): ExifWords {
  const entries = entriesIn(tiffIn(bytes, type));
  const orientation = entries.get(tags.orientation)?.number ?? 1;
  return {
    orientation: orientation >= 1 && orientation <= 8 ? orientation : 1,
    artist: entries.get(tags.artist)?.text,
    copyright: entries.get(tags.copyright)?.text,
  };
}

interface Entry {
  readonly number?: number | undefined;
  readonly text?: string | undefined;
}

/** So many fields are looked at; a directory has some dozens. */
const mostEntries = 1000;

/** The fields of the first directory. TIFF 6.0, section 2 */
function entriesIn(tiff: Buffer | undefined): ReadonlyMap<number, Entry> {
  const entries = new Map<number, Entry>();
  const order = tiff?.toString("latin1", 0, 2);
  if (!tiff || tiff.length < 8 || (order !== "II" && order !== "MM")) return entries;
  const isLittle = order === "II";
  const short = (at: number): number => (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const long = (at: number): number => (isLittle ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at));
  const first = long(4);
  if (short(2) !== 42 || first + 2 > tiff.length) return entries;
  const last = Math.min(short(first), mostEntries);
  for (let at = first + 2; at + 12 <= tiff.length && at < first + 2 + last * 12; at += 12) {
    const tag = short(at);
    if (entries.has(tag)) continue;
    const [kind, count] = [short(at + 2), long(at + 4)];
    if (kind === 3) entries.set(tag, { number: short(at + 8) });
    else if (kind === 4) entries.set(tag, { number: long(at + 8) });
    else if (kind === 2 || kind === 129) {
      const from = count > 4 ? long(at + 8) : at + 8;
      entries.set(tag, { text: wordsIn(tiff.subarray(from, from + count)) });
    }
  }
  return entries;
}

/** The first words of a field: that of copyright holds the photographer's, then the editor's. */
function wordsIn(bytes: Buffer): string | undefined {
  return decodedWords(bytes)
    .split("\0")
    .find((words) => words.trim() !== "");
}

/** The directory of a picture, which each format keeps elsewhere; undefined where there is none. */
function tiffIn(bytes: Buffer, type: string): Buffer | undefined {
  if (type === "image/avif") return avifTiff(bytes);
  // Of WebP, programs read it only where the header says that it is there.
  let isAnnounced = type !== "image/webp";
  for (const { name, data } of pictureChunks(bytes, type)) {
    if (name === "VP8X") isAnnounced = ((data[0] ?? 0) & 0x08) !== 0;
    // Of PNG, what comes after the pixels is read by few.
    if (name === "IDAT") return undefined;
    if (name === "eXIf") return data;
    if (name === "EXIF" && isAnnounced) return unprefixed(data);
    if (name === "e1" && isPrefixed(data)) return unprefixed(data);
  }
  return undefined;
}

const prefix = "Exif\0\0";

/** The item lies among others, of which none begins like it. */
function avifTiff(bytes: Buffer): Buffer | undefined {
  for (const mark of [`${prefix}II*\0`, `${prefix}MM\0*`]) {
    const at = bytes.indexOf(mark, 0, "latin1");
    if (at >= 0) return bytes.subarray(at + prefix.length);
  }
  return undefined;
}

function unprefixed(data: Buffer): Buffer {
  return isPrefixed(data) ? data.subarray(prefix.length) : data;
}

function isPrefixed(data: Buffer): boolean {
  return data.toString("latin1", 0, prefix.length) === prefix;
}

/** Words in a picture's fields: most are UTF-8 whether they say so or not; what can't be is Latin-1. */
export function decodedWords(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return Buffer.from(bytes).toString("latin1");
  }
}
