/** The people that the camera wrote into the file. */
interface ExifFields {
  readonly artist?: string | undefined;
  readonly copyright?: string | undefined;
}

const tags = { artist: 0x013b, copyright: 0x8298 } as const;

/** Reads the Exif fields of an image that name somebody. https://www.cipa.jp/std/documents/e/DC-008-2012_E.pdf */
export function exifFields(exif: Buffer): ExifFields {
  const tiff = exif.toString("latin1", 0, prefix.length) === prefix ? exif.subarray(prefix.length) : exif;
  const entries = textsIn(tiff);
  return { artist: entries.get(tags.artist), copyright: entries.get(tags.copyright) };
}

/** The bytes before the fields in most formats. */
const prefix = "Exif\0\0";

/** The largest number of fields to read; a directory has some dozens. */
const mostEntries = 1000;

/** Returns the texts of the first directory by their tags. TIFF 6.0, section 2 */
function textsIn(tiff: Buffer): ReadonlyMap<number, string | undefined> {
  const texts = new Map<number, string | undefined>();
  const order = tiff.toString("latin1", 0, 2);
  if (tiff.length < 8 || (order !== "II" && order !== "MM")) return texts;
  const isLittle = order === "II";
  const short = (at: number): number => (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const long = (at: number): number => (isLittle ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at));
  const first = long(4);
  if (short(2) !== 42 || first + 2 > tiff.length) return texts;
  const last = Math.min(short(first), mostEntries);
  for (let at = first + 2; at + 12 <= tiff.length && at < first + 2 + last * 12; at += 12) {
    const [tag, kind, count] = [short(at), short(at + 2), long(at + 4)];
    if (texts.has(tag) || (kind !== 2 && kind !== 129)) continue;
    const from = count > 4 ? long(at + 8) : at + 8;
    texts.set(tag, firstText(tiff.subarray(from, from + count)));
  }
  return texts;
}

/** Returns the first text of a field. The field of the copyright has two: the photographer's, then the editor's. */
function firstText(bytes: Buffer): string | undefined {
  return decodedText(bytes)
    .split("\0")
    .find((text) => text.trim() !== "");
}

/** Decodes a text in an image's fields as UTF-8, whatever encoding they name, or else as Latin-1. */
export function decodedText(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return Buffer.from(bytes).toString("latin1");
  }
}
